### The report that a firm keeps.

report-kind = Zpráva o inovacích
report-heading = Zpráva o inovacích: { $firm }
report-questionnaire = Dotazník
report-version = { $questionnaire }, verze { $version }
report-firm-of-row = Firma z řádku { $row }
# An earlier response whose day and wave nobody wrote down.
report-time-before = minule
report-change = { $change } proti minulému měření ({ $when }: { $value })
report-value-then = { $when }: { $value }
report-peers = { $firms ->
    [one] průměr jediné firmy tohoto šetření: { $mean }
   *[other] průměr { $firms } firem tohoto šetření: { $mean }
}
report-no-value = Hodnota není: { $why }. Následují části, které ji mají.

# Drawings, in words for those who do not see them.
report-scale-said = { $score }: { $value } ze 100, { $band }.
report-scale-said-without-band = { $score }: { $value } ze 100.
report-scale-said-without-value = { $score } nemá hodnotu.
report-radar-title = Profil oblastí, od 0 uprostřed do 100 na okraji
report-radar-today = dnes
report-radar-peers = { $firms ->
    [one] průměr { $firms } firmy
   *[other] průměr { $firms } firem
}
report-strips-title = Oblasti jedna po druhé

report-dimension = Oblast
report-value = Skóre
report-band = Stupeň
report-strongest = Nejsilnější
report-weakest = Nejslabší
report-none-stands-out = žádná nevyčnívá
report-no-class = nelze říct

certainty-heading = Jak je to jisté?
certainty-all = { $questions ->
    [one] Jediná otázka, která se počítá a firmy se týká, je zodpovězena.
    [few] Všechny { $questions } otázky, které se počítají a firmy se týkají, jsou zodpovězeny.
   *[other] Všech { $questions } otázek, které se počítají a firmy se týkají, je zodpovězeno.
}
certainty-some = { $questions ->
    [one] Jediná otázka, která se počítá a firmy se týká, není zodpovězena.
   *[other] Zodpovězeno je { $answered } z { $questions } otázek, které se počítají a firmy se týkají ({ $share }).
}
certainty-unknown = Odpovědí „nevím“: { $unknown }; to nemluví pro ani proti.
certainty-open = Bez odpovědi: { $open }; to nemluví pro ani proti.
certainty-unknown-and-open = Odpovědí „nevím“: { $unknown }, bez odpovědi: { $open }; to nemluví pro ani proti.
certainty-form = Firma odpovídala na verzi „{ $form }“; ostatní otázky se nekladly.
certainty-without = Bez hodnoty: { $scores }.
certainty-problems = { $answers ->
    [one] { $answers } odpověď nebyla srozumitelná a počítá se jako bez odpovědi.
    [few] { $answers } odpovědi nebyly srozumitelné a počítají se jako bez odpovědi.
   *[other] { $answers } odpovědí nebylo srozumitelných a počítají se jako bez odpovědi.
}
certainty-own-view = Odpovědi jsou vlastní pohled firmy v jeden den. Rozdíly několika bodů mezi oblastmi říkají málo; víc řeknou odpovědi za nimi.

path-heading = Plán kroků
path-focus = Na prvním místě je to, na čem chce firma pracovat: { $scores }.
path-today = { $score }: dnes { $value }.
path-after-soon = Po krocích za devadesát dní by to bylo { $value }.
path-after-year = I s kroky za rok { $value }.
path-gain-alone = Přínos vedle kroku je to, co přinese sám.
path-at-the-top = Žádný krok by skóre dál nezvýšil: držte se toho, co funguje, a ukazujte to ostatním.
path-no-value = Plán kroků není, protože skóre nemá hodnotu. Nejdřív odpovězte na otevřené otázky.
path-no-headline = Plán kroků není: dotazník neuvádí celkové skóre, které by krok mohl zvýšit.
path-soon = Příštích devadesát dní
path-soon-note = Lehké a střední kroky vedle každodenní práce. Některé vyberte a ke každému napište jméno a den.
path-year = Během roku
path-year-note = Co trvá déle nebo přijde potom.

step-what = Co udělat
step-move = Dnes → dál
step-next = dál:
step-gain = Přínos
step-help = Kdo by mohl pomoct
step-who = Kdo, do kdy
step-fill-in = vyplní se ručně
step-from-to = Dnes: { $from }. Dál: { $to }.
step-as-before = jako u kroku { $number }
step-helped-by = { $kind }, například { $practice }
step-received = tento druh už jste měli

report-practices = Co s tím udělali jinde
report-practice-why = Proč je tu uveden: { $why }.

detail-heading = Otázku po otázce
detail-around = Kolem firmy
detail-question = Otázka
detail-today = Dnes
detail-best = Nejlepší
detail-step = Další krok
detail-reached = dosaženo
detail-level = úroveň { $at } z { $of }
detail-level-short = { $at } z { $of }
detail-advice = Rady

method-heading = Jak se skóre počítalo
method-points = Každá odpověď má body; skóre otázky říká, kde leží mezi nejmenším (0) a největším (100) počtem, který může přinést.
# $mean is how the parts are put together.
method-dimension = { $mean ->
    [geometric] Oblast je geometrický průměr
    [harmonic] Oblast je harmonický průměr
    [minimum] Oblast je nejmenší ze skóre
   *[arithmetic] Oblast je aritmetický průměr
} jejích otázek, které se týkají a jsou zodpovězeny; hodnotu má, je-li jich zodpovězeno aspoň { $share }.
method-headline = { $mean ->
    [geometric] { $score }: geometrický průměr
    [harmonic] { $score }: harmonický průměr
    [minimum] { $score }: nejmenší
   *[arithmetic] { $score }: aritmetický průměr
} z { $parts ->
    [one] jedné části
   *[other] { $parts } částí
}; hodnotu jich musí mít aspoň { $share }.
method-bands = Stupně: { $bands }.
method-band = { $band } od { $from }
method-left-out = „Nevím“ se počítá jako bez odpovědi a co se netýká, to se vynechá.
method-gain = Přínos kroku říká, o kolik by skóre stouplo, kdyby se na další úroveň posunula jen tato jedna odpověď.
# The command that shows the arithmetic stands between the two.
method-by-hand = Každý součet lze ručně přepočítat pomocí { $command }.
report-foot = { $questionnaire }, verze { $version }, definice { $hash }.
report-definition = Definice { $hash }.
report-page = { $page } z { $pages }

index-title = Zprávy o inovacích: { $questionnaire }
index-note = { $reports ->
    [one] { $reports } zpráva. Týká se jediné firmy: dejte ji jen této firmě.
    [few] { $reports } zprávy. Týkají se jednotlivých firem: dejte každou jen té její.
   *[other] { $reports } zpráv. Týkají se jednotlivých firem: dejte každou jen té její.
}
index-firm = Firma
index-about = Údaje
index-score = Skóre
index-band = Stupeň
