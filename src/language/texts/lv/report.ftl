### The report that a firm keeps.

report-kind = Inovāciju pārskats
report-heading = Inovāciju pārskats: { $firm }
report-questionnaire = Anketa
report-version = { $questionnaire }, versija { $version }
report-firm-of-row = Uzņēmums { $row }. rindā
# An earlier response whose day and wave nobody wrote down.
report-time-before = iepriekš
report-change = { $change } kopš iepriekšējās reizes ({ $when }: { $value })
report-value-then = { $when }: { $value }
report-peers = { $firms ->
    [one] šī apsekojuma { $firms } uzņēmuma vidējais: { $mean }
   *[other] šī apsekojuma { $firms } uzņēmumu vidējais: { $mean }
}
report-no-value = Rezultāta nav: { $why }. Tālāk seko daļas, kurām tas ir.

# Drawings, in words for those who do not see them.
report-scale-said = { $score }: { $value } no 100, { $band }.
report-scale-said-without-band = { $score }: { $value } no 100.
report-scale-said-without-value = { $score }: rezultāta nav.
report-radar-title = Jomu profils, no 0 vidū līdz 100 malā
report-radar-today = šodien
report-radar-peers = { $firms ->
    [one] { $firms } uzņēmuma vidējais
   *[other] { $firms } uzņēmumu vidējais
}
report-strips-title = Jomas pa vienai

report-dimension = Joma
report-value = Rezultāts
report-band = Līmenis
report-strongest = Stiprākās
report-weakest = Vājākās
report-none-stands-out = neviena neizceļas
report-no-class = nevar pateikt

certainty-heading = Cik tas ir droši?
certainty-all = { $questions ->
    [one] Uz visiem { $questions } jautājumu, kas skaitās un attiecas uz uzņēmumu, ir atbildēts.
   *[other] Uz visiem { $questions } jautājumiem, kas skaitās un attiecas uz uzņēmumu, ir atbildēts.
}
certainty-some = { $questions ->
    [one] Atbildēts uz { $answered } no { $questions } jautājuma, kas skaitās un attiecas uz uzņēmumu ({ $share }).
   *[other] Atbildēts uz { $answered } no { $questions } jautājumiem, kas skaitās un attiecas uz uzņēmumu ({ $share }).
}
certainty-unknown = Ar „nezinu” atbildēti: { $unknown }; tas neskaitās ne par labu, ne par sliktu.
certainty-open = Neatbildēti: { $open }; tas neskaitās ne par labu, ne par sliktu.
certainty-unknown-and-open = Ar „nezinu” atbildēti: { $unknown }, neatbildēti: { $open }; tas neskaitās ne par labu, ne par sliktu.
certainty-form = Uzņēmums atbildēja uz variantu „{ $form }”; pārējos jautājumus neuzdeva.
certainty-without = Bez rezultāta: { $scores }.
certainty-problems = { $answers ->
    [zero] { $answers } atbilžu nebija saprotamas un skaitās kā neatbildētas.
    [one] { $answers } atbilde nebija saprotama un skaitās kā neatbildēta.
   *[other] { $answers } atbildes nebija saprotamas un skaitās kā neatbildētas.
}
certainty-own-view = Atbildes ir paša uzņēmuma skatījums vienā dienā. Dažu punktu starpība starp jomām pasaka maz; vairāk pasaka atbildes aiz tām.

path-heading = Ceļvedis
path-focus = Vispirms ir tas, pie kā uzņēmums grib strādāt: { $scores }.
path-today = { $score }: šodien { $value }.
path-after-soon = Ar deviņdesmit dienu soļiem būtu { $value }.
path-after-year = Arī ar gada soļiem { $value }.
path-gain-alone = Ieguvums blakus solim ir tas, ko tas dod viens pats.
path-at-the-top = Neviens solis rezultātu vairs neceltu: turieties pie tā, kas darbojas, un rādiet to citiem.
path-no-value = Ceļveža nav, jo nav rezultāta. Vispirms atbildiet uz neatbildētajiem jautājumiem.
path-no-headline = Ceļveža nav: anketa nenosauc kopējo rezultātu, ko solis varētu celt.
path-soon = Tuvākās deviņdesmit dienas
path-soon-note = Viegli un vidēji soļi līdztekus ikdienas darbam. Izvēlieties dažus un pie katra uzrakstiet vārdu un dienu.
path-year = Gada laikā
path-year-note = Tas, kas prasa ilgāku laiku vai nāk pēc tam.

step-what = Ko darīt
step-move = Šodien → tālāk
step-next = tālāk:
step-gain = Ieguvums
step-help = Kas varētu palīdzēt
step-who = Kas, līdz kuram laikam
step-fill-in = aizpildīt ar roku
step-from-to = Šodien: { $from }. Tālāk: { $to }.
step-as-before = kā { $number }. solī
step-helped-by = { $kind }, piemēram, { $practice }
step-received = šāds jums jau ir bijis

report-practices = Ko citi ar to ir darījuši
report-practice-why = Kāpēc tā minēta: { $why }.

detail-heading = Jautājums pēc jautājuma
detail-around = Ap uzņēmumu
detail-question = Jautājums
detail-today = Šodien
detail-best = Labākais
detail-step = Nākamais solis
detail-reached = sasniegts
detail-level = { $at }. pakāpe no { $of }
detail-level-short = { $at } no { $of }
detail-advice = Ieteikumi

method-heading = Kā aprēķināts rezultāts
method-points = Katrai atbildei ir punkti; jautājuma rezultāts rāda, kur tie ir starp mazāko (0) un lielāko (100), ko tas var dot.
# $mean is how the parts are put together.
method-dimension = { $mean ->
    [geometric] Joma ir ģeometriskais vidējais
    [harmonic] Joma ir harmoniskais vidējais
    [minimum] Joma ir mazākais
   *[arithmetic] Joma ir aritmētiskais vidējais
} no tās jautājumiem, kas attiecas un ir atbildēti; tai ir rezultāts, ja atbildēti vismaz { $share } no tiem.
method-headline = { $mean ->
    [geometric] { $score } ir ģeometriskais vidējais
    [harmonic] { $score } ir harmoniskais vidējais
    [minimum] { $score } ir mazākais
   *[arithmetic] { $score } ir aritmētiskais vidējais
} no { $parts ->
    [one] { $parts } daļas
   *[other] { $parts } daļām
}; rezultātam jābūt vismaz { $share } no tām.
method-bands = Līmeņi: { $bands }.
method-band = { $band } no { $from }
method-left-out = „Nezinu” skaitās kā neatbildēts, un to, kas neattiecas, neņem vērā.
method-gain = Soļa ieguvums rāda, par cik celtos rezultāts, ja tikai šī viena atbilde pārietu uz nākamo pakāpi.
# The command that shows the arithmetic stands between the two.
method-by-hand = Katru summu var pārrēķināt ar roku: { $command }.
report-foot = { $questionnaire }, versija { $version }, definīcija { $hash }.
report-definition = Definīcija { $hash }.
report-page = { $page } no { $pages }

index-title = Inovāciju pārskati: { $questionnaire }
index-note = { $reports ->
    [zero] { $reports } pārskatu. Tie ir par atsevišķiem uzņēmumiem: dodiet katru tikai tā uzņēmumam.
    [one] { $reports } pārskats. Katrs ir par vienu uzņēmumu: dodiet to tikai šim uzņēmumam.
   *[other] { $reports } pārskati. Tie ir par atsevišķiem uzņēmumiem: dodiet katru tikai tā uzņēmumam.
}
index-firm = Uzņēmums
index-about = Ziņas
index-score = Rezultāts
index-band = Līmenis
