### Two waves compared: did the firms move.

change-title = Co se změnilo: { $questionnaire }
change-wave-before = Předtím: { $wave } ({ $responses ->
    [one] { $responses } odpověď
    [few] { $responses } odpovědi
   *[other] { $responses } odpovědí
}).
change-wave-after = Potom: { $wave } ({ $responses ->
    [one] { $responses } odpověď
    [few] { $responses } odpovědi
   *[other] { $responses } odpovědí
}).
change-without-id = { $responses ->
    [one] { $responses } odpověď nemá číslo firmy a nelze ji spárovat.
    [few] { $responses } odpovědi nemají číslo firmy a nelze je spárovat.
   *[other] { $responses } odpovědí nemá číslo firmy a nelze je spárovat.
}
change-other-waves = { $responses ->
    [one] { $responses } odpověď je z jiné vlny.
    [few] { $responses } odpovědi jsou z jiných vln.
   *[other] { $responses } odpovědí je z jiných vln.
}
change-firms = Firmy v obou vlnách: { $both }; jen předtím: { $before }; jen potom: { $after }.
change-scores = Průměrná změna firem v obou vlnách
change-pairs = Páry
change-before = Předtím
change-after = Potom
change-change = Změna
change-movers = Firmy, které se pohnuly o víc než šum
change-none-moved = Žádná firma se nepohnula o víc než šum.
change-firm = { $firm }: { $scores }. Otázky: { $questions }
change-alone = Firmy jen v jedné vlně
change-before-only = Jen předtím: { $firms }.
change-after-only = Jen potom: { $firms }.
change-no-firm = žádné
change-leavers = { $score } předtím: v průměru { $stayed } u firem v obou vlnách, { $left } u těch, které chybějí.
change-chart = Předtím a potom
change-chart-said = Průměry firem v obou vlnách: předtím prázdné, potom plné; čísla jsou změny.
change-note-test = Párový t-test, potom minus předtím; 95% interval; g je Hedgesovo, průměrná změna dělená rozptýlením změn. p Holm platí pro všechna skóre tabulky dohromady. ↑/↓/·: firmy výš, níž a v šumu.
change-note-noise = Změna firmy je víc než šum nad 1,96 · √2 · SEM, chybou měření odpovědí předtím: { $scores }.
change-note-noise-norms = Změna firmy je víc než šum nad 1,96 · √2 · SEM, chybou měření z { $file }: { $scores }.
change-note-regression = Firmy, které byly nízko, bývají příště výš a vysoké níž, ať se dělo cokoli (regrese k průměru; r obou vln je { $r }). Změna sama neukazuje, co ji způsobilo.
change-note-several = Z více odpovědí firmy v jedné vlně se bere průměr jejich skóre.
change-more-firms = { $firms ->
    [one] { $firms } další
    [few] { $firms } další
   *[other] { $firms } dalších
}
change-measure = Pomohlo to: { $measure }
change-measure-firms = Firmy v obou vlnách, které se zúčastnily: { $treated }; které ne: { $control }; není známo: { $unknown }.
change-measure-had-before = { $firms ->
    [one] { $firms } zúčastněná firma uvedla opatření už v dřívější vlně: co jí přineslo, může ležet před ní.
    [few] { $firms } zúčastněné firmy uvedly opatření už v dřívější vlně: co jim přineslo, může ležet před ní.
   *[other] { $firms } zúčastněných firem uvedlo opatření už v dřívější vlně: co jim přineslo, může ležet před ní.
}
change-balance = Jak se skupiny liší na začátku
change-treated = Účast
change-control = Ostatní
change-standardised = Std. rozdíl
change-balance-alike = Žádný rozdíl na začátku není nad 0,1 směrodatné odchylky.
change-balance-differs = Skupiny se na začátku liší o více než 0,1 směrodatné odchylky: { $what }
change-balance-much = Kde se liší o více než 0,25, očištění to spolehlivě nevyrovná.
change-regression = { $score }: protože skupiny začínaly různě, už sama regrese k průměru by dala rozdíl { $points } bodu.
change-effects = Změna zúčastněných proti ostatním
change-difference = Rozdíl
change-adjusted = Očištěno
change-detectable = Prokazatelné
change-more = { $score }: zúčastněné firmy získaly o { $points } bodu více než ostatní ({ $interval }; p { $p }, Holm).
change-less = { $score }: zúčastněné firmy získaly o { $points } bodu méně než ostatní ({ $interval }; p { $p }, Holm).
change-confirmed = Očištěný odhad ukazuje totéž: { $points }.
change-not-confirmed = Očištěný odhad to neukazuje: { $points }.
change-not-shown = { $score }: rozdíl se neprokázal ({ $points }; { $interval }). Rozdíl { $mde } bodu by tento vzorek ukázal s pravděpodobností 80 %.
change-not-shown-others = Neprokázal se ani u: { $scores }.
change-too-few = Příliš málo firem, aby se dalo něco říci, nebo se všechny změnily stejně: { $scores }.
change-assumption = Jen kdyby se obě skupiny bez opatření změnily stejně (paralelní trendy), způsobilo rozdíl opatření. Dvě vlny to ověřit nemohou, a kde se firmy k účasti rozhodly samy, je to pochybné.
change-forest-said = Plné: rozdíl rozdílů; prázdné: očištěno; čáry: 95% intervaly; v bodech. Vpravo od 0 získaly více zúčastněné firmy.
change-covariate-size = počet lidí
change-covariate-sector = obor
change-covariate-region = region
change-held-start = počáteční skóre
change-held-measures = jiná opatření
change-note-effects = Rozdíl: rozdíl rozdílů firem v obou vlnách, změna zúčastněných minus změna ostatních; chyby { $errors }.
change-note-adjusted = Očištěno: rozdíl potom, při stejných hodnotách: { $held }.
change-note-family = p Holm platí pro všechna opatření a skóre dohromady. Prokazatelné: nejmenší rozdíl, který tento vzorek ukáže s pravděpodobností 80 %.
change-note-trends = Zda by se obě skupiny změnily stejně, nelze se dvěma vlnami ověřit.
change-sheet-changes = Změny
change-sheet-measures = Opatření
change-sheet-balance = Na začátku
change-sheet-firms = Firmy
change-sheet-notes = Poznámky
respondents-title = Jak se lidé z firmy shodují: { $questionnaire }
respondents-firms = Firmy s odpověďmi několika lidí: { $firms }.
respondents-pair = { $who } ({ $firms ->
    [one] { $firms } firma
    [few] { $firms } firmy
   *[other] { $firms } firem
})
respondents-difference = Rozdíl
respondents-kappa = Vážené kappa všech odpovědí: { $kappa } (dvojic odpovědí: { $answers }).
respondents-often = Nejčastěji se rozcházejí v: { $questions }.
respondents-apart = Kde se rozcházejí o dva stupně a více
respondents-none-apart = Nikde se nerozcházejí o dva stupně.
respondents-firm = { $firm }: { $questions }
respondents-note-icc = ICC (Shrout a Fleiss): ICC1 s 95% intervalem, když na osobě nezáleží; ICC2 pro to, co říká jedna z nich; ICC3, když nevadí, že jedna uvádí soustavně více. Rozdíl: průměr první minus průměr druhé.
respondents-note-kappa = Vážené kappa počítá odchylky čtvercem jejich stupňů proti tomu, co by u každé otázky dala náhoda. Jen otázky s uspořádanými odpověďmi.
respondents-sheet-apart = Neshody
respondents-sheet-agreement = Shoda
change-note-alike = Všechny firmy se změnily stejně, takže není co testovat: { $scores }.
