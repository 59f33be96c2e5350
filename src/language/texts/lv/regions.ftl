### The tables by region: captions, columns, charts, notes.

regions-title = { $questionnaire } (dalījums: { $by })
regions-tables = Tabulas
regions-notes = Piezīmes

# Groups whose names come from the program.
group-total = Kopā
group-not-known = (nav zināms)
group-other-regions = (citi reģioni)
group-neither = (neviens no tiem)
group-no-closer = { $region } (tuvāk nezināms)
group-rural-urban = lauki − pilsētas
group-urban = pilsētas
group-intermediate = starpposma
group-rural = lauku
group-yes = jā
group-no = nē

# Sheets: a short name of at most 31 letters without []:*?/\, and a caption.
sheet-overview = Pārskats
sheet-overview-caption = { $score }: vidējais, intervāls, izkliede un starpība pret visiem citiem uzņēmumiem
sheet-scores = Rezultāti
sheet-scores-caption = Katra rezultāta vidējais
sheet-bands = Līmeņi
sheet-bands-caption = { $score }: uzņēmumu daļa katrā līmenī
sheet-classes-caption = { $classification }: uzņēmumu daļa katrā klasē
sheet-intervals = Intervāli
sheet-intervals-caption = { $score }: vidējie ar intervāliem
sheet-figures = Visi skaitļi
sheet-notes = Piezīmes

# Columns; where there is little room those with "short" stand, at most 10 letters.
col-score = Rezultāts
col-firms = Uzņēmumi
col-firms-short = Uzņēmumi
col-scored = Ar rezultātu
col-complete = Pilnība
col-interval = { $percent } intervāls
col-flag = Piezīme
col-standing = Vieta
col-standing-short = Vieta
col-median = Mediāna
col-quartiles = Kvartiles
col-sd = Standartnovirze
col-others = Pret citiem
col-others-short = pret cit.
col-others-interval = Tās intervāls
col-from = { $column } no
col-to = { $column } līdz
col-group = Grupa
col-mean = Vidējais
col-reach-up = Sniedzas augšup
col-reach-down = Sniedzas lejup

flag-confidential = konfidenciāls
flag-low-reliability = maz ticams
flag-low-reliability-when = maz ticams (mazāk nekā { $responses } atbildes vai standartkļūda virs trešdaļas no vidējā)
flag-not-available = nav pieejams

# The page.
lead = { $firms ->
    [zero] { $firms } uzņēmumu.
    [one] { $firms } uzņēmums.
   *[other] { $firms } uzņēmumi.
} { $score }: vidēji { $mean } no 100 ({ $percent } intervāls no { $low } līdz { $high }).
lead-hidden = { $groups ->
    [one] { $hidden } no { $groups } grupas ir atstāta tukša, lai par uzņēmumu neko nevarētu nolasīt.
   *[other] { $hidden } no { $groups } grupām ir atstātas tukšas, lai par uzņēmumu neko nevarētu nolasīt.
}
dots-heading = { $score } ar { $percent } intervāliem
dots-title = { $score } pa grupām, ar { $percent } intervāliem
dots-said = Punkts ir vidējais, līnija caur to ir tā intervāls. Skaitļi ir pa labi un tabulās zemāk.
dots-interval = { $mean } ({ $low } līdz { $high })
dots-all = visi
dots-caption = Punkts ir vidējais, līnija tā intervāls, raustītā līnija visu vidējais. Vienas vietas grupas no pirmās atšķirt nevar; to secība tajā neko nesaka.
bands-title = { $score }: uzņēmumu daļa katrā līmenī
bands-said = Katra josla ir grupa; tās daļas ir uzņēmumu daļas katrā līmenī, zemākais vispirms. Skaitļi ir tabulās zemāk.
heat-heading = Kur ir stiprās un vājās vietas
heat-title = Katra rezultāta vidējais katrā grupā
heat-said = Rinda ir grupa, sleja rezultāts; skaitlis lauciņā ir vidējais, no 0 līdz 100.
heat-caption = Vidējie, no 0 (gaišs) līdz 100 (tumšs).
map-heading = Karte
map-title = { $score } pa reģioniem
map-said = Reģioni ir ēnoti pēc vidējā; svītrotie ir konfidenciāli. Skaitļi ir tabulās zemāk.
map-caption = { $score }, vidējais; svītrotie reģioni ir konfidenciāli. Blakus toņi var arī neatšķirties: sk. intervālus.
map-no-firms = nav uzņēmumu
chart-with-intervals = { $score } ar intervāliem

# What the notes are about: the heads of the workbook's sheet of notes.
about-source = avots
about-sample = izlase
about-calibration = kalibrēšana
about-intervals = intervāli
about-quantiles = kvantiles
about-shares = daļas
about-difference = starpība
about-standing = vieta
about-confidentiality = konfidencialitāte
about-flags = apzīmējumi
about-not_for_publication = nepublicēt
about-left_out = izlaists
about-weight_zero = svars 0
about-firms_again = uzņēmumi atkārtoti
about-few_not_known = maz nezināmo
about-not_placed = bez reģiona
about-equal_weights = vienādi svari
about-no_variation = bez izkliedes
about-no_interval = bez intervāla
about-whole_population = visa kopa
about-many_scores = daudz rezultātu

note-source = Atbildes no { $inputs }; anketa { $id } { $version } (hash { $hash }); rezultāti ir no 0 līdz 100. Reģioni: NUTS 2024, Eurostat.
note-unweighted = Bez svariem: katra atbilde skaitās vienādi, un katru grupu uzskata par atsevišķu vienkāršu gadījuma izlasi.
note-sample = Izlase: { $parts }. Svaru summa ir { $sum }. Standartkļūdas ar Teilora linearizāciju, grupas kā visas izlases domēni; deff pret vienkāršu gadījuma izlasi bez atlikšanas; n_eff pēc Kiša.
sample-weights = svari no `{ $column }`, kādi tie ir
sample-no-weights = bez svariem
sample-strata = stratas no `{ $column }`
sample-cluster = izlases vienības no `{ $column }`
sample-fpc = galīgas kopas korekcija no `{ $column }`
sample-no-fpc = bez galīgas kopas korekcijas
sample-certainty = stratas ar vienu vienību dispersijām neko nepievieno
sample-adjust = stratas ar vienu vienību salīdzina ar visas izlases vidējo
sample-average = stratas ar vienu vienību skaita tāpat kā citas vidēji
note-calibration = { $margins ->
    [one] Svari ir pēcstratificēti
   *[other] Svari ir pielāgoti ar rakingu
} zināmām summām: { $variables } ({ $rounds ->
    [one] sasniegts { $rounds } kārtā
   *[other] sasniegts { $rounds } kārtās
}); tie reizināti ar { $least } līdz { $greatest }. Kiša efektīvais atbilžu skaits ir { $after } pēc un { $before } pirms, svēršanas izlases efekts { $effect }. Standartkļūdas ir no atlikumiem pret summām, kā R paketē survey.
note-intervals = Vidējo intervāli: { $percent }, Stjudenta t, brīvības pakāpes: { $freedom ->
    [domain] grupas vienības mīnus tās stratas
    [design] visas izlases vienības mīnus tās stratas
   *[responses] atbilžu skaits mīnus viens
}; nav tur, kur ir viens uzņēmums vai viena vienība. Bez korekcijas daudziem salīdzinājumiem.
note-quantiles = { $rule ->
    [math] Mediānas un kvartiles: mazākā vērtība, kuras uzkrātais svars sasniedz daļu (R svyquantile kārtula `math`).
    [school] Mediānas un kvartiles: mazākā vērtība, kuras uzkrātais svars sasniedz daļu, divu vidus tur, kur to sasniedz precīzi (R svyquantile kārtula `school`).
   *[type7] Mediānas un kvartiles: lineāri starp novērojumiem (Haindmena un Fana 7. tips, kā izklājlapās).
}
note-shares = Daļas ir no uzņēmumiem, kam ir rezultāts vai klase; daļu intervāli: { $design ->
    [given] Vilsona, ar efektīvo atbilžu skaitu, ko rāda daļas dispersija, un Stjudenta t
   *[none] Vilsona
}, nekad ar platumu 0.
note-difference = Starpība: grupas vidējais mīnus visu citu atbilžu vidējais; intervāls { $design ->
    [given] ar linearizāciju visā izlasē, ar tās brīvības pakāpēm mīnus viens
   *[none] pēc Velča
}.
note-standing = Grupas ir sakārtotas pēc vidējiem un ieņem vienu vietu, kamēr to intervāls sniedzas līdz pirmās intervālam: vienā vietā tās atšķirt nevar, un to secība neko nesaka.
note-not-suppressed = Nekas nav slēpts.
note-confidentiality = Slēptas ir grupas ar mazāk nekā { $least } uzņēmumiem{ $dominance }; rezultāts, kas visiem grupas uzņēmumiem ir vienāds; daļas grupai, kuras visi uzņēmumi vai visi, izņemot vienu, ir vienā līmenī vai klasē; kvartiles no mazāk nekā { $twice } uzņēmumiem; mazākā un lielākā vērtība, kas ir mazāk nekā { $least } uzņēmumiem; un vēl tik daudz grupu, cik vajag, lai neko no tā nevarētu aprēķināt no pārējā, pa NUTS līmeņiem. Uzņēmumu skaita vienreiz. To pašu atbilžu tabulas pa citām grupām ir saistītas ar šo: taisiet tās vienā reizē, ja tās publicēs kopā.
# Stands inside the sentence above, after the number of firms.
note-dominance = { $firms ->
    [one] , vai kurās { $firms } uzņēmumam ir vairāk nekā { $percent } svara
   *[other] , vai kurās { $firms } uzņēmumiem ir vairāk nekā { $percent } svara
}
note-flags = Apzīmējumi: { $flags }.

caveat-not-for-publication = NEPUBLICĒT: nekas nav slēpts (--unsafe).
caveat-left-out = { $responses ->
    [zero] { $responses } atbilžu izlaistas, jo trūkst: { $lacking }.
    [one] { $responses } atbilde izlaista, jo trūkst: { $lacking }.
   *[other] { $responses } atbildes izlaistas, jo trūkst: { $lacking }.
}
lacking-weight = svars
lacking-good-weight = svars, kas ir skaitlis 0 vai lielāks
lacking-stratum = strata
lacking-cluster = izlases vienība
caveat-weightless = { $responses ->
    [zero] { $responses } atbilžu novērtējumos nepiedalās: to svars ir 0.
    [one] { $responses } atbilde novērtējumos nepiedalās: tās svars ir 0.
   *[other] { $responses } atbildes novērtējumos nepiedalās: to svars ir 0.
}
caveat-firms-again = { $firms ->
    [zero] { $firms } uzņēmumu atbildēja vairāk nekā reizi; katrs uzņēmums ir viena izlases vienība.
    [one] { $firms } uzņēmums atbildēja vairāk nekā reizi; katrs uzņēmums ir viena izlases vienība.
   *[other] { $firms } uzņēmumi atbildēja vairāk nekā reizi; katrs uzņēmums ir viena izlases vienība.
}
caveat-firms-again-independent = { $firms ->
    [zero] { $firms } uzņēmumu atbildēja vairāk nekā reizi; intervāli uzņēmuma atbildes uzskata par neatkarīgām (--cluster ar uzņēmuma numuru ne).
    [one] { $firms } uzņēmums atbildēja vairāk nekā reizi; intervāli uzņēmuma atbildes uzskata par neatkarīgām (--cluster ar uzņēmuma numuru ne).
   *[other] { $firms } uzņēmumi atbildēja vairāk nekā reizi; intervāli uzņēmuma atbildes uzskata par neatkarīgām (--cluster ar uzņēmuma numuru ne).
}
caveat-few-not-known = Mazāk nekā { $least } uzņēmumi, par kuriem trūkst ziņu ({ $of }), ir izlaisti, arī no kopsummas.
caveat-not-placed = { $responses ->
    [one] { $responses } atbildei nav zināma reģiona.
   *[other] { $responses } atbildēm nav zināma reģiona.
}
caveat-equal-weights = Svaru summa nav lielāka par atbilžu skaitu, tāpēc izlases efekta nav.
caveat-no-variation = { $means ->
    [one] { $means } vidējam nav izkliedes: visiem uzņēmumiem ir tas pats rezultāts, un intervālam nav platuma.
   *[other] { $means } vidējiem nav izkliedes: visiem uzņēmumiem ir tas pats rezultāts, un intervālam nav platuma.
}
caveat-no-interval = { $means ->
    [one] { $means } vidējam nav intervāla: viens uzņēmums vai viena izlases vienība neko nesaka par to, kā uzņēmumi atšķiras.
   *[other] { $means } vidējiem nav intervāla: viens uzņēmums vai viena izlases vienība neko nesaka par to, kā uzņēmumi atšķiras.
}
caveat-whole-population = Viena strata ir aptverta pilnībā, tāpēc standartkļūdām tā neko nepievieno.
caveat-many-scores = Pirmajiem 63 rezultātiem uzņēmumus skaita atsevišķi, pārējiem kopā.
caveat-hundredths = Kvartiles ir no rezultātiem, kas noapaļoti līdz simtdaļām, jo atbilžu ir vairāk nekā { $responses }.
