### Two waves compared: did the firms move.

change-title = Kas mainījies: { $questionnaire }
change-wave-before = Pirms: { $wave } ({ $responses ->
    [zero] { $responses } atbilžu lapu
    [one] { $responses } atbilžu lapa
   *[other] { $responses } atbilžu lapas
}).
change-wave-after = Pēc: { $wave } ({ $responses ->
    [zero] { $responses } atbilžu lapu
    [one] { $responses } atbilžu lapa
   *[other] { $responses } atbilžu lapas
}).
change-without-id = { $responses ->
    [one] { $responses } atbilžu lapai nav uzņēmuma numura, un to nevar sapārot.
   *[other] { $responses } atbilžu lapām nav uzņēmuma numura, un tās nevar sapārot.
}
change-other-waves = { $responses ->
    [zero] { $responses } atbilžu lapu ir no citām kārtām.
    [one] { $responses } atbilžu lapa ir no citas kārtas.
   *[other] { $responses } atbilžu lapas ir no citām kārtām.
}
change-firms = Uzņēmumi abās kārtās: { $both }; tikai pirms: { $before }; tikai pēc: { $after }.
change-scores = Abās kārtās esošo uzņēmumu vidējā pārmaiņa
change-pairs = Pāri
change-before = Pirms
change-after = Pēc
change-change = Pārmaiņa
change-movers = Uzņēmumi, kas pakustējušies vairāk par troksni
change-none-moved = Neviens uzņēmums nav pakustējies vairāk par troksni.
change-firm = { $firm }: { $scores }. Jautājumi: { $questions }
change-alone = Uzņēmumi tikai vienā kārtā
change-before-only = Tikai pirms: { $firms }.
change-after-only = Tikai pēc: { $firms }.
change-no-firm = neviena
change-leavers = { $score } pirms: vidēji { $stayed }, kur uzņēmums ir abās kārtās, { $left }, kur tā vairs nav.
change-chart = Pirms un pēc
change-chart-said = Abās kārtās esošo uzņēmumu vidējie: pirms tukšs, pēc pilns; skaitļi ir pārmaiņas.
change-note-test = Pāru t tests, pēc mīnus pirms; 95% intervāls; g ir Hedžesa, vidējā pārmaiņa pret pārmaiņu izkliedi. p Holm der visiem tabulas rezultātiem kopā. ↑/↓/·: uzņēmumi augstāk, zemāk un trokšņa robežās.
change-note-noise = Uzņēmuma pārmaiņa ir vairāk par troksni virs 1,96 · √2 · MSK, pirmo atbilžu mērījuma kļūdas: { $scores }.
change-note-noise-norms = Uzņēmuma pārmaiņa ir vairāk par troksni virs 1,96 · √2 · MSK, mērījuma kļūdas no { $file }: { $scores }.
change-note-regression = Uzņēmumi, kas bija zemu, nākamreiz mēdz būt augstāk un augstie zemāk, lai ko darītu (regresija uz vidējo; abu kārtu r ir { $r }). Pārmaiņa viena pati nerāda, kas to izraisīja.
change-note-several = No vairākām uzņēmuma atbilžu lapām vienā kārtā ņem to rezultātu vidējo.
change-more-firms = vēl { $firms }
change-measure = Vai palīdzēja: { $measure }
change-measure-firms = Uzņēmumi abās kārtās, kas piedalījās: { $treated }; kas nepiedalījās: { $control }; nav zināms: { $unknown }.
change-measure-had-before = { $firms ->
    [zero] { $firms } uzņēmumu no tiem, kas piedalījās, pasākumu minēja jau iepriekšējā kārtā: tas, ko tas deva, var būt agrāk.
    [one] { $firms } uzņēmums no tiem, kas piedalījās, pasākumu minēja jau iepriekšējā kārtā: tas, ko tas deva, var būt agrāk.
   *[other] { $firms } uzņēmumi no tiem, kas piedalījās, pasākumu minēja jau iepriekšējā kārtā: tas, ko tas deva, var būt agrāk.
}
change-balance = Kā grupas atšķiras sākumā
change-treated = Piedalījās
change-control = Pārējie
change-standardised = Std. starp.
change-balance-alike = Neviena atšķirība sākumā nepārsniedz 0,1 standartnovirzi.
change-balance-differs = Grupas sākumā atšķiras par vairāk nekā 0,1 standartnovirzi: { $what }
change-balance-much = Kur tās atšķiras par vairāk nekā 0,25, izlīdzināšana to droši nekompensē.
change-regression = { $score }: tā kā grupas sāka dažādi, jau regresija uz vidējo vien dotu { $points } punktu starpību.
change-effects = To, kas piedalījās, pārmaiņa pret pārējiem
change-difference = Starpība
change-adjusted = Izlīdzināta
change-detectable = Pamanāma
change-more = { $score }: uzņēmumi, kas piedalījās, ieguva par { $points } punktiem vairāk nekā pārējie ({ $interval }; p { $p }, Holms).
change-less = { $score }: uzņēmumi, kas piedalījās, ieguva par { $points } punktiem mazāk nekā pārējie ({ $interval }; p { $p }, Holms).
change-confirmed = Izlīdzinātais novērtējums rāda to pašu: { $points }.
change-not-confirmed = Izlīdzinātais novērtējums to nerāda: { $points }.
change-not-shown = { $score }: starpība neparādījās ({ $points }; { $interval }). { $mde } punktu starpību šī izlase būtu parādījusi ar 80% varbūtību.
change-not-shown-others = Tā neparādījās arī šeit: { $scores }.
change-too-few = Pārāk maz uzņēmumu, lai ko teiktu, vai visi mainījušies vienādi: { $scores }.
change-assumption = Tikai tad, ja bez pasākuma abas grupas būtu mainījušās vienādi (paralēli trendi), starpību radīja pasākums. Ar divām kārtām to nevar pārbaudīt, un, ja uzņēmumi piedalīties izvēlējās paši, tas ir apšaubāmi.
change-forest-said = Pilns: starpību starpība; tukšs: izlīdzināta; līnijas: 95% intervāli; punktos. Pa labi no 0 vairāk ieguva tie, kas piedalījās.
change-covariate-size = strādājošo skaits
change-covariate-sector = nozare
change-covariate-region = reģions
change-held-start = sākuma rezultāts
change-held-measures = citi pasākumi
change-note-effects = Starpība: abās kārtās esošo uzņēmumu starpību starpība, to, kas piedalījās, pārmaiņa mīnus pārējo pārmaiņa; kļūdas { $errors }.
change-note-adjusted = Izlīdzināta: starpība pēc, ja vienādi ir: { $held }.
change-note-family = p Holm der visiem pasākumiem un rezultātiem kopā. Pamanāma: mazākā starpība, ko šī izlase parāda ar 80% varbūtību.
change-note-trends = Vai abas grupas būtu mainījušās vienādi, ar divām kārtām nevar pārbaudīt.
change-sheet-changes = Pārmaiņas
change-sheet-measures = Pasākumi
change-sheet-balance = Sākumā
change-sheet-firms = Uzņēmumi
change-sheet-notes = Piezīmes
respondents-title = Cik uzņēmuma cilvēki ir vienisprātis: { $questionnaire }
respondents-firms = Uzņēmumi ar vairāku cilvēku atbildēm: { $firms }.
respondents-pair = { $who } ({ $firms ->
    [zero] { $firms } uzņēmumu
    [one] { $firms } uzņēmums
   *[other] { $firms } uzņēmumi
})
respondents-difference = Starpība
respondents-kappa = Visu atbilžu svērtā kapa: { $kappa } (atbilžu pāri: { $answers }).
respondents-often = Visbiežāk domas dalās: { $questions }.
respondents-apart = Kur domas dalās par diviem līmeņiem vai vairāk
respondents-none-apart = Nekur domas nedalās par diviem līmeņiem.
respondents-firm = { $firm }: { $questions }
respondents-note-icc = ICC (Šrauts un Fleiss): ICC1 ar 95% intervālu, ja cilvēkam nav nozīmes; ICC2 tam, ko saka viens no viņiem; ICC3, ja nav svarīgi, ka viens vienmēr saka vairāk. Starpība: pirmā vidējais mīnus otrā vidējais.
respondents-note-kappa = Svērtā kapa skaita atšķirības ar to līmeņu kvadrātu pret to, ko katrā jautājumā dotu nejaušība. Tikai jautājumi ar sakārtotām atbildēm.
respondents-sheet-apart = Domstarpības
respondents-sheet-agreement = Vienprātība
change-note-alike = Visi uzņēmumi mainījušies vienādi, tāpēc nav ko pārbaudīt: { $scores }.
