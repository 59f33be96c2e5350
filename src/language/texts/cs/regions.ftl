### The tables by region: captions, columns, charts, notes.

regions-title = { $questionnaire } (členění: { $by })
regions-tables = Tabulky
regions-notes = Poznámky

# Groups whose names come from the program.
group-total = Celkem
group-not-known = (není známo)
group-other-regions = (ostatní regiony)
group-neither = (ani jedno)
group-no-closer = { $region } (blíže neurčeno)
group-rural-urban = venkov − město
group-urban = městský
group-intermediate = přechodný
group-rural = venkovský
group-yes = ano
group-no = ne

# Sheets: a short name of at most 31 letters without []:*?/\, and a caption.
sheet-overview = Přehled
sheet-overview-caption = { $score }: průměr, interval, rozptýlení a rozdíl proti všem ostatním firmám
sheet-scores = Skóre
sheet-scores-caption = Průměr každého skóre
sheet-bands = Stupně
sheet-bands-caption = { $score }: podíl firem na každém stupni
sheet-classes-caption = { $classification }: podíl firem v každé třídě
sheet-intervals = Intervaly
sheet-intervals-caption = { $score }: průměry s intervaly
sheet-figures = Všechna čísla
sheet-notes = Poznámky

# Columns; where there is little room those with "short" stand, at most 10 letters.
col-score = Skóre
col-firms = Firmy
col-firms-short = Firmy
col-scored = Se skóre
col-complete = Úplnost
col-interval = Interval { $percent }
col-flag = Příznak
col-standing = Pořadí
col-standing-short = Pořadí
col-median = Medián
col-quartiles = Kvartily
col-sd = Směr. odch.
col-others = Proti ostatním
col-others-short = ostatním
col-others-interval = Jeho interval
col-from = { $column } od
col-to = { $column } do
col-group = Skupina
col-mean = Průměr
col-reach-up = Dosah nahoru
col-reach-down = Dosah dolů

flag-confidential = důvěrné
flag-low-reliability = málo spolehlivé
flag-low-reliability-when = málo spolehlivé (méně než { $responses } odpovědí nebo směrodatná chyba nad třetinou průměru)
flag-not-available = není k dispozici

# The page.
lead = { $firms ->
    [one] { $firms } firma.
    [few] { $firms } firmy.
   *[other] { $firms } firem.
} { $score }: v průměru { $mean } ze 100 (interval { $percent } od { $low } do { $high }).
lead-hidden = { $groups ->
    [one] { $hidden } z { $groups } skupiny zůstává prázdná, aby se o žádné firmě nedalo nic vyčíst.
   *[other] Prázdných zůstává { $hidden } z { $groups } skupin, aby se o žádné firmě nedalo nic vyčíst.
}
dots-heading = { $score } s intervaly { $percent }
dots-title = { $score } podle skupin, s intervaly { $percent }
dots-said = Bod je průměr, čára skrz něj jeho interval. Čísla jsou vpravo a v tabulkách níže.
dots-interval = { $mean } ({ $low } až { $high })
dots-all = všechny
dots-caption = Bod je průměr, čára jeho interval, přerušovaná čára průměr všech. Skupiny se stejným pořadím nelze od první z nich odlišit; jejich pořadí uvnitř nic neříká.
bands-title = { $score }: podíl firem na každém stupni
bands-said = Každý pruh je skupina; jeho části jsou podíly firem na každém stupni, nejnižší první. Čísla jsou v tabulkách níže.
heat-heading = Kde jsou silné stránky a slabá místa
heat-title = Průměr každého skóre v každé skupině
heat-said = Řádek je skupina, sloupec skóre; číslo v poli je průměr, 0 až 100.
heat-caption = Průměry, 0 (světlé) až 100 (tmavé).
map-heading = Mapa
map-title = { $score } podle regionů
map-said = Regiony jsou vybarveny podle průměru; šrafované jsou důvěrné. Čísla jsou v tabulkách níže.
map-caption = { $score }, průměr; šrafované regiony jsou důvěrné. Sousední odstíny se nemusí lišit: viz intervaly.
map-no-firms = žádné firmy
chart-with-intervals = { $score } s intervaly

# What the notes are about: the heads of the workbook's sheet of notes.
about-source = zdroj
about-sample = výběr
about-calibration = kalibrace
about-intervals = intervaly
about-quantiles = kvantily
about-shares = podíly
about-difference = rozdíl
about-standing = pořadí
about-confidentiality = důvěrnost
about-flags = příznaky
about-not_for_publication = nezveřejňovat
about-left_out = vynecháno
about-weight_zero = váha 0
about-firms_again = firmy opakovaně
about-few_not_known = málo neznámých
about-not_placed = bez regionu
about-equal_weights = stejné váhy
about-no_variation = bez rozptylu
about-no_interval = bez intervalu
about-whole_population = celá vrstva
about-many_scores = mnoho skóre

note-source = Odpovědi z { $inputs }; dotazník { $id } { $version } (hash { $hash }); skóre leží mezi 0 a 100. Regiony: NUTS 2024, Eurostat.
note-unweighted = Nevážené: každá odpověď se počítá stejně a každá skupina se bere jako vlastní prostý náhodný výběr.
note-sample = Výběr: { $parts }. Součet vah je { $sum }. Směrodatné chyby Taylorovou linearizací, skupiny jako domény celého výběru; deff proti prostému náhodnému výběru bez vracení; n_eff podle Kishe.
sample-weights = váhy z `{ $column }`, jak jsou
sample-no-weights = bez vah
sample-strata = vrstvy z `{ $column }`
sample-cluster = jednotky vybrané podle `{ $column }`
sample-fpc = korekce na konečný soubor z `{ $column }`
sample-no-fpc = bez korekce na konečný soubor
sample-certainty = vrstvy s jednou jednotkou k rozptylům nic nepřidávají
sample-adjust = vrstvy s jednou jednotkou se poměřují průměrem celého výběru
sample-average = vrstvy s jednou jednotkou se počítají jako ostatní v průměru
note-calibration = { $margins ->
    [one] Váhy jsou poststratifikovány
   *[other] Váhy jsou upraveny rakingem
} na známé úhrny: { $variables } ({ $rounds ->
    [one] dosaženo za { $rounds } kolo
    [few] dosaženo za { $rounds } kola
   *[other] dosaženo za { $rounds } kol
}); násobily se { $least } až { $greatest }. Kishův efektivní počet odpovědí je { $after } potom a { $before } předtím, efekt vážení { $effect }. Směrodatné chyby jsou z reziduí od úhrnů, jako v balíku survey jazyka R.
note-intervals = Intervaly průměrů: { $percent }, Studentovo t, stupně volnosti: { $freedom ->
    [domain] jednotky skupiny minus její vrstvy
    [design] jednotky celého výběru minus jeho vrstvy
   *[responses] počet odpovědí minus jedna
}; žádné tam, kde je jedna firma nebo jedna jednotka. Bez korekce na mnoho porovnání.
note-quantiles = { $rule ->
    [math] Mediány a kvartily: nejmenší hodnota, jejíž kumulovaná váha dosáhne podílu (pravidlo `math` z svyquantile v R).
    [school] Mediány a kvartily: nejmenší hodnota, jejíž kumulovaná váha dosáhne podílu, střed dvou tam, kde ho dosáhne přesně (pravidlo `school` z svyquantile v R).
   *[type7] Mediány a kvartily: lineárně mezi pozorováními (typ 7 podle Hyndmana a Fana, jako v tabulkových procesorech).
}
note-shares = Podíly jsou z firem, které mají skóre nebo třídu; intervaly podílů: { $design ->
    [given] Wilson, s efektivním počtem odpovědí, který ukazuje rozptyl podílu, a Studentovým t
   *[none] Wilson
}, nikdy šířky 0.
note-difference = Rozdíl: průměr skupiny minus průměr všech ostatních odpovědí; interval { $design ->
    [given] linearizací přes celý výběr, s jeho stupni volnosti minus jedna
   *[none] podle Welche
}.
note-standing = Skupiny jsou seřazeny podle průměrů a mají stejné pořadí, dokud jejich interval dosahuje k intervalu první z nich: uvnitř pořadí je nelze odlišit a jejich sled nic neříká.
note-not-suppressed = Nic nebylo potlačeno.
note-confidentiality = Potlačeny jsou skupiny s méně než { $least } firmami{ $dominance }; skóre, které je pro všechny firmy skupiny stejné; podíly skupiny, jejíž všechny firmy nebo všechny až na jednu jsou na jednom stupni nebo v jedné třídě; kvartily z méně než { $twice } firem; nejmenší a největší hodnota, kterou má méně než { $least } firem; a tolik dalších skupin, kolik je třeba, aby se nic z toho nedalo dopočítat ze zbytku, podle úrovní NUTS. Firma se počítá jednou. Tabulky stejných odpovědí podle jiných skupin s touto souvisejí: vytvořte je jedním během, mají-li se zveřejnit společně.
# Stands inside the sentence above, after the number of firms.
note-dominance = { $firms ->
    [one] , nebo z jejichž váhy má { $firms } firma víc než { $percent }
    [few] , nebo z jejichž váhy mají { $firms } firmy víc než { $percent }
   *[other] , nebo z jejichž váhy má { $firms } firem víc než { $percent }
}
note-flags = Příznaky: { $flags }.

caveat-not-for-publication = NEZVEŘEJŇOVAT: nic nebylo potlačeno (--unsafe).
caveat-left-out = { $responses ->
    [one] { $responses } odpověď byla vynechána, protože chybí { $lacking }.
    [few] { $responses } odpovědi byly vynechány, protože chybí { $lacking }.
   *[other] { $responses } odpovědí bylo vynecháno, protože chybí { $lacking }.
}
lacking-weight = váha
lacking-good-weight = váha, která je číslem 0 nebo větším
lacking-stratum = vrstva
lacking-cluster = výběrová jednotka
caveat-weightless = { $responses ->
    [one] { $responses } odpověď do odhadů nevstupuje: váha je 0.
    [few] { $responses } odpovědi do odhadů nevstupují: váha je 0.
   *[other] { $responses } odpovědí do odhadů nevstupuje: váha je 0.
}
caveat-firms-again = { $firms ->
    [one] { $firms } firma odpověděla víc než jednou; každá firma je jedna jednotka výběru.
    [few] { $firms } firmy odpověděly víc než jednou; každá firma je jedna jednotka výběru.
   *[other] { $firms } firem odpovědělo víc než jednou; každá firma je jedna jednotka výběru.
}
caveat-firms-again-independent = { $firms ->
    [one] { $firms } firma odpověděla víc než jednou; intervaly berou odpovědi firmy jako nezávislé (--cluster s číslem firmy ne).
    [few] { $firms } firmy odpověděly víc než jednou; intervaly berou odpovědi firmy jako nezávislé (--cluster s číslem firmy ne).
   *[other] { $firms } firem odpovědělo víc než jednou; intervaly berou odpovědi firmy jako nezávislé (--cluster s číslem firmy ne).
}
caveat-few-not-known = Méně než { $least } firem, u nichž chybí údaj ({ $of }), je vynecháno, i z celku.
caveat-not-placed = { $responses ->
    [one] { $responses } odpověď nemá známý region.
    [few] { $responses } odpovědi nemají známý region.
   *[other] { $responses } odpovědí nemá známý region.
}
caveat-equal-weights = Součet vah nepřesahuje počet odpovědí, takže efekt výběru se neuvádí.
caveat-no-variation = { $means ->
    [one] { $means } průměr nemá rozptyl: všechny firmy mají stejné skóre a interval nemá šířku.
    [few] { $means } průměry nemají rozptyl: všechny firmy mají stejné skóre a interval nemá šířku.
   *[other] { $means } průměrů nemá rozptyl: všechny firmy mají stejné skóre a interval nemá šířku.
}
caveat-no-interval = { $means ->
    [one] { $means } průměr nemá interval: jedna firma nebo jedna jednotka výběru neříká nic o tom, jak se firmy liší.
    [few] { $means } průměry nemají interval: jedna firma nebo jedna jednotka výběru neříká nic o tom, jak se firmy liší.
   *[other] { $means } průměrů nemá interval: jedna firma nebo jedna jednotka výběru neříká nic o tom, jak se firmy liší.
}
caveat-whole-population = Jedna vrstva byla zahrnuta celá, takže ke směrodatným chybám nic nepřidává.
caveat-many-scores = Pro prvních 63 skóre se firmy počítají zvlášť, pro ostatní dohromady.
caveat-hundredths = Kvartily jsou z hodnot zaokrouhlených na setiny, protože odpovědí je více než { $responses }.
