// Loads surveys with survey-core, answers them as told, and reports what was shown and what came out.
// Usage: node surveyjs.mjs FOLDER-OF-SURVEY-CORE < tasks.json > reports.json
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const { Model } = createRequire(process.argv[2] + "/package.json")(process.argv[2]);

function faults(model) {
  const syntax = (model.jsonErrors ?? []).map((error) => error.message);
  const expressions = model.validateExpressions({ syntax: true, semantics: true, functions: true, variables: true });
  const names = model.getAllQuestions().map((question) => question.name);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  return [...syntax, ...expressions, ...twice];
}

// Answers each question that is visible when its turn comes.
function fill(json, order, answers) {
  const model = new Model(json);
  for (const name of order) {
    const question = model.getQuestionByName(name);
    if (question?.isVisible && question.page.isVisible && Object.hasOwn(answers, name)) question.value = answers[name];
  }
  const visible = (name) => {
    const question = model.getQuestionByName(name);
    return question?.isVisible && question.page.isVisible;
  };
  const shown = order.filter(visible);
  model.validate();
  const invalid = model.getAllQuestions().filter((question) => question.errors.length > 0);
  model.doComplete();
  return { shown, invalid: invalid.map((question) => question.name), result: model.data };
}

const tasks = JSON.parse(readFileSync(0, "utf8"));
const reports = tasks.map(({ survey, order, firms }) => {
  const model = new Model(survey);
  const titles = ["en", "de"].map((locale) => {
    model.locale = locale;
    return model.title;
  });
  return {
    errors: faults(new Model(survey)),
    locales: model.getUsedLocales(),
    titles,
    firms: firms.map((answers) => fill(survey, order, answers)),
  };
});
process.stdout.write(JSON.stringify(reports));
