//! The exchange file of the EU's Digital Maturity Assessment: 90 columns, four of the firm and 86 of the assessment.
//!
//! The names of the first ten rows, of the four columns of the firm, and of one more row were seen in public projects;
//! the other names are our own after the same pattern, `row_m2_dimension_question`. Files are therefore read by the
//! question that a heading ends with, and by the order of its rows where a name is not known.

use super::mapping::{MAPPING_VERSION, MappedColumn, Mapping, Split, Unlisted};
use crate::questionnaire::OrderedMap;
use DmaCell::{Answer, Both, Tick};

/// The built-in questionnaire whose answers the file holds.
pub const DMA_QUESTIONNAIRE: &str = "edih-dma";

/// The columns of the firm, with the questions they hold.
pub const DMA_FIRM: [(&str, &str); 4] = [
    ("time_point", "wave"),
    ("maturity_assessment_date", "date"),
    ("enterprise_name_edih", "firm_name"),
    ("fiscal_registration_number_vat", "vat"),
];

/// What parts the plan from the investment in one cell.
pub const DMA_MARK: char = '|';

/// Headings of the assessment by which a file is known for one.
const TELLING: usize = 20;

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DmaCell {
    /// Two answers, `plan|invested`: their questions.
    Both(&'static str, &'static str),
    /// A tick, 1 or 0: question and option.
    Tick(&'static str, &'static str),
    /// An answer: its question.
    Answer(&'static str),
}

/// A row of the assessment, which is a column of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DmaRow {
    /// Its name.
    pub name: &'static str,
    /// The question it belongs to, as headings end.
    pub question: &'static str,
    /// What a cell holds.
    pub cell: DmaCell,
}

impl DmaRow {
    const fn new(name: &'static str, question: &'static str, cell: DmaCell) -> Self {
        DmaRow {
            name,
            question,
            cell,
        }
    }

    /// Its heading.
    pub fn heading(&self) -> String {
        format!("{}_{}", self.name, self.question)
    }
}

/// The rows in the order of the file.
pub const DMA_ROWS: [DmaRow; 86] = [
    DmaRow::new(
        "product_service_design",
        "m2_1_1",
        Both("plan_design", "invest_design"),
    ),
    DmaRow::new(
        "project_planning_and_management",
        "m2_1_1",
        Both("plan_planning", "invest_planning"),
    ),
    DmaRow::new(
        "operations_production_of_physical_goods",
        "m2_1_1",
        Both("plan_operations", "invest_operations"),
    ),
    DmaRow::new(
        "collaboration_with_other_companies",
        "m2_1_1",
        Both("plan_sites", "invest_sites"),
    ),
    DmaRow::new(
        "inbound_logistics_warehousing",
        "m2_1_1",
        Both("plan_inbound", "invest_inbound"),
    ),
    DmaRow::new(
        "marketing_sales_customer_management",
        "m2_1_1",
        Both("plan_marketing", "invest_marketing"),
    ),
    DmaRow::new(
        "delivery_outbound_logistics",
        "m2_1_1",
        Both("plan_delivery", "invest_delivery"),
    ),
    DmaRow::new(
        "administration_and_human_resources",
        "m2_1_1",
        Both("plan_administration", "invest_administration"),
    ),
    DmaRow::new(
        "purchasing_and_procurement",
        "m2_1_1",
        Both("plan_purchasing", "invest_purchasing"),
    ),
    DmaRow::new(
        "cyber_security",
        "m2_1_1",
        Both("plan_protection", "invest_protection"),
    ),
    DmaRow::new("needs_identified", "m2_1_2", Tick("readiness", "needs")),
    DmaRow::new(
        "financial_resources",
        "m2_1_2",
        Tick("readiness", "finance"),
    ),
    DmaRow::new("it_infrastructure_ready", "m2_1_2", Tick("readiness", "it")),
    DmaRow::new(
        "ict_specialists",
        "m2_1_2",
        Tick("readiness", "specialists"),
    ),
    DmaRow::new("management_ready", "m2_1_2", Tick("readiness", "leaders")),
    DmaRow::new("staff_ready", "m2_1_2", Tick("readiness", "staff")),
    DmaRow::new(
        "processes_adaptable",
        "m2_1_2",
        Tick("readiness", "processes"),
    ),
    DmaRow::new(
        "servitisation",
        "m2_1_2",
        Tick("readiness", "servitisation"),
    ),
    DmaRow::new(
        "customer_satisfaction_monitored_online",
        "m2_1_2",
        Tick("readiness", "satisfaction"),
    ),
    DmaRow::new("risks_considered", "m2_1_2", Tick("readiness", "risks")),
    DmaRow::new(
        "connectivity_infrastructure",
        "m2_2_3",
        Tick("mainstream", "connectivity"),
    ),
    DmaRow::new("website", "m2_2_3", Tick("mainstream", "website")),
    DmaRow::new("web_forms_blogs", "m2_2_3", Tick("mainstream", "forms")),
    DmaRow::new("chat_social_bots", "m2_2_3", Tick("mainstream", "chat")),
    DmaRow::new("e_commerce", "m2_2_3", Tick("mainstream", "shop")),
    DmaRow::new("e_marketing", "m2_2_3", Tick("mainstream", "promotion")),
    DmaRow::new("e_government", "m2_2_3", Tick("mainstream", "government")),
    DmaRow::new(
        "remote_collaboration",
        "m2_2_3",
        Tick("mainstream", "remote"),
    ),
    DmaRow::new("intranet", "m2_2_3", Tick("mainstream", "intranet")),
    DmaRow::new(
        "information_management_systems",
        "m2_2_3",
        Tick("mainstream", "systems"),
    ),
    DmaRow::new(
        "simulation_digital_twin",
        "m2_2_4",
        Answer("tech_simulation"),
    ),
    DmaRow::new("virtual_augmented_reality", "m2_2_4", Answer("tech_vr")),
    DmaRow::new("cad_cam", "m2_2_4", Answer("tech_cad")),
    DmaRow::new(
        "manufacturing_execution_systems",
        "m2_2_4",
        Answer("tech_mes"),
    ),
    DmaRow::new("internet_of_things", "m2_2_4", Answer("tech_iot")),
    DmaRow::new("blockchain", "m2_2_4", Answer("tech_blockchain")),
    DmaRow::new("additive_manufacturing", "m2_2_4", Answer("tech_additive")),
    DmaRow::new("skill_gap_check", "m2_3_5", Tick("upskilling", "gaps")),
    DmaRow::new("training_plan", "m2_3_5", Tick("upskilling", "plan")),
    DmaRow::new("short_trainings", "m2_3_5", Tick("upskilling", "short")),
    DmaRow::new("learning_by_doing", "m2_3_5", Tick("upskilling", "doing")),
    DmaRow::new("traineeships", "m2_3_5", Tick("upskilling", "trainees")),
    DmaRow::new(
        "external_training",
        "m2_3_5",
        Tick("upskilling", "external"),
    ),
    DmaRow::new(
        "subsidised_programmes",
        "m2_3_5",
        Tick("upskilling", "subsidised"),
    ),
    DmaRow::new("awareness", "m2_3_6", Tick("engaging", "awareness")),
    DmaRow::new("transparent_plans", "m2_3_6", Tick("engaging", "plans")),
    DmaRow::new(
        "acceptance_monitored",
        "m2_3_6",
        Tick("engaging", "acceptance"),
    ),
    DmaRow::new(
        "staff_involved_in_design",
        "m2_3_6",
        Tick("engaging", "involved"),
    ),
    DmaRow::new("autonomy", "m2_3_6", Tick("engaging", "autonomy")),
    DmaRow::new("jobs_redesigned", "m2_3_6", Tick("engaging", "jobs")),
    DmaRow::new("flexible_work", "m2_3_6", Tick("engaging", "flexible")),
    DmaRow::new("support_team", "m2_3_6", Tick("engaging", "support")),
    DmaRow::new("data_policy", "m2_4_7", Tick("data", "policy")),
    DmaRow::new(
        "data_not_collected_digitally",
        "m2_4_7",
        Answer("data_not_digital"),
    ),
    DmaRow::new("data_stored_digitally", "m2_4_7", Tick("data", "stored")),
    DmaRow::new("data_integrated", "m2_4_7", Tick("data", "integrated")),
    DmaRow::new("real_time_access", "m2_4_7", Tick("data", "real_time")),
    DmaRow::new(
        "data_analysed_for_decisions",
        "m2_4_7",
        Tick("data", "analysed"),
    ),
    DmaRow::new("external_data_added", "m2_4_7", Tick("data", "external")),
    DmaRow::new("dashboards", "m2_4_7", Tick("data", "dashboards")),
    DmaRow::new("security_policy", "m2_4_8", Tick("security", "policy")),
    DmaRow::new(
        "client_data_protected",
        "m2_4_8",
        Tick("security", "clients"),
    ),
    DmaRow::new("staff_trained", "m2_4_8", Tick("security", "trained")),
    DmaRow::new(
        "cyber_threats_regularly_monitored",
        "m2_4_8",
        Tick("security", "threats"),
    ),
    DmaRow::new("offsite_backup", "m2_4_8", Tick("security", "backup")),
    DmaRow::new(
        "business_continuity_plan",
        "m2_4_8",
        Tick("security", "continuity"),
    ),
    DmaRow::new("language_processing", "m2_5_9", Answer("ai_language")),
    DmaRow::new("computer_vision", "m2_5_9", Answer("ai_vision")),
    DmaRow::new("audio_processing", "m2_5_9", Answer("ai_audio")),
    DmaRow::new("robotics_autonomous_devices", "m2_5_9", Answer("ai_robots")),
    DmaRow::new(
        "business_intelligence_decision_support",
        "m2_5_9",
        Answer("ai_decisions"),
    ),
    DmaRow::new(
        "sustainable_business_model",
        "m2_6_10",
        Tick("green", "model"),
    ),
    DmaRow::new(
        "sustainable_service_provision",
        "m2_6_10",
        Tick("green", "service"),
    ),
    DmaRow::new("sustainable_products", "m2_6_10", Tick("green", "products")),
    DmaRow::new(
        "sustainable_production",
        "m2_6_10",
        Tick("green", "production"),
    ),
    DmaRow::new(
        "emissions_pollution_waste",
        "m2_6_10",
        Tick("green", "emissions"),
    ),
    DmaRow::new(
        "sustainable_energy_generation",
        "m2_6_10",
        Tick("green", "energy"),
    ),
    DmaRow::new(
        "raw_material_optimisation",
        "m2_6_10",
        Tick("green", "material"),
    ),
    DmaRow::new("transport_packaging", "m2_6_10", Tick("green", "transport")),
    DmaRow::new(
        "responsible_consumer_behaviour",
        "m2_6_10",
        Tick("green", "behaviour"),
    ),
    DmaRow::new("paperless_processes", "m2_6_10", Tick("green", "paperless")),
    DmaRow::new("environment_in_strategy", "m2_6_11", Answer("env_strategy")),
    DmaRow::new(
        "environmental_management_system",
        "m2_6_11",
        Answer("env_management"),
    ),
    DmaRow::new(
        "environment_in_procurement",
        "m2_6_11",
        Answer("env_procurement"),
    ),
    DmaRow::new("energy_of_it_monitored", "m2_6_11", Answer("env_it_energy")),
    DmaRow::new("equipment_recycled", "m2_6_11", Answer("env_recycling")),
];

/// A name as public projects write it, beside the one without its slip.
const SLIP: (&str, &str) = (
    "cyber_threats_egularly_monitored_m2_4_8",
    "cyber_threats_regularly_monitored_m2_4_8",
);

/// The row of each heading: by its name; where a question has all its rows, some under names that are not known, by
/// their order.
fn rows(headings: &[&str]) -> Vec<Option<&'static DmaRow>> {
    let by_name = |heading: &&str| {
        let name = if *heading == SLIP.0 { SLIP.1 } else { heading };
        DMA_ROWS.iter().find(|row| row.heading() == name)
    };
    let mut found: Vec<Option<&'static DmaRow>> = headings.iter().map(by_name).collect();
    let mut questions: Vec<&str> = DMA_ROWS.iter().map(|row| row.question).collect();
    questions.dedup();
    for question in questions {
        let of_question = |at: &usize| question_of(headings[*at]) == Some(question);
        let places: Vec<usize> = (0..headings.len()).filter(of_question).collect();
        let rows = || DMA_ROWS.iter().filter(|row| row.question == question);
        let in_order = || {
            let known = places.iter().map(|at| found[*at]);
            known
                .zip(rows())
                .all(|(known, row)| known.is_none_or(|known| known == row))
        };
        if places.len() == rows().count() && in_order() {
            for (at, row) in places.iter().zip(rows()) {
                found[*at] = Some(row);
            }
        }
    }
    found
}

/// The question that a heading ends with.
fn question_of(heading: &str) -> Option<&'static str> {
    let mut rows = DMA_ROWS.iter();
    let row = rows.find(|row| {
        heading
            .strip_suffix(row.question)
            .is_some_and(|name| name.ends_with('_'))
    });
    row.map(|row| row.question)
}

/// The mapping for a file with such headings; `None` for other files.
pub(super) fn dma_mapping(headings: &[&str]) -> Option<Mapping> {
    let rows = rows(headings);
    if rows.iter().flatten().count() < TELLING {
        return None;
    }
    let columns = headings.iter().zip(rows).filter_map(|(heading, row)| {
        let mut column = MappedColumn {
            column: (*heading).to_owned(),
            ..MappedColumn::default()
        };
        match row?.cell {
            Both(plan, invested) => {
                column.split = Some(Split {
                    at: DMA_MARK.to_string(),
                    questions: [plan, invested].map(|id| Some(id.to_owned())).to_vec(),
                });
            }
            Tick(question, option) => {
                column.question = Some(question.to_owned());
                column.option = Some(option.to_owned());
            }
            Answer(question) => column.question = Some(question.to_owned()),
        }
        Some(column)
    });
    Some(Mapping {
        ratio_map: MAPPING_VERSION,
        questionnaire: DMA_QUESTIONNAIRE.to_owned(),
        from: None,
        sheet: None,
        unlisted: Unlisted::Match,
        constants: OrderedMap::default(),
        columns: columns.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(headings: &[&str]) -> Vec<Option<&'static str>> {
        let rows = rows(headings).into_iter();
        rows.map(|row| row.map(|row| row.name)).collect()
    }

    #[test]
    fn rows_are_known_by_name_or_by_order() {
        let all = [
            "a_m2_4_8",
            "client_data_protected_m2_4_8",
            "c_m2_4_8",
            "cyber_threats_egularly_monitored_m2_4_8",
            "e_m2_4_8",
            "f_m2_4_8",
            "g_m2_9_9",
        ];
        let found = names(&all);
        assert_eq!(found[0], Some("security_policy"));
        assert_eq!(found[4], Some("offsite_backup"));
        assert_eq!(found[6], None);
        // In another order, or with one lacking, unknown names are nobody's.
        let mut other = all;
        other.swap(0, 1);
        assert_eq!(names(&other)[..2], [Some("client_data_protected"), None]);
        assert_eq!(names(&all[1..])[1], None);
        assert_eq!(
            names(&all[1..])[2],
            Some("cyber_threats_regularly_monitored")
        );
    }
}
