### Item analysis: is the instrument good on these data.

items-title = Jautājumu analīze: { $questionnaire }
items-lead = { $responses ->
    [zero] { $responses } atbilžu lapu.
    [one] { $responses } atbilžu lapa.
   *[other] { $responses } atbilžu lapas.
}
items-scores = Rezultāti
items-questions-of = Jautājumi: { $score }
items-correlations = Kā jomas saistītas
items-remarks = Kam pievērst uzmanību
items-suspects = Atbilžu lapas, ko apskatīt
items-group = { $by }: { $group }
items-score = Rezultāts
items-items = Vienumi
items-n = n
items-mean = Vidējais
items-sd = SN
items-interval = 95% α
items-sem = MSK
items-question = Jautājums
items-missing = Trūkst
items-dont-know = Nezinu
items-not-applicable = Neattiec.
items-floor = Grīda
items-ceiling = Griesti
items-rest = Ar pārējo
items-without = α bez tā
items-answers = Atbildes
items-reversed = (apgriezti)
items-remark = { $what }: { $remark }
items-nothing-to-remark = Nekas neizceļas.
items-none-suspect = Neviena neizceļas.
items-response = { $firm } ({ $file }, { $row }. rinda)
items-response-without-id = Faila { $file } { $row }. rinda
items-alike = { $response }: visiem { $answers } vienas izvēles jautājumiem izvēlēta atbilde tajā pašā vietā.
items-hasty = { $response }: { $seconds } sekundes { $answers } atbildēm.
remark-few_responses = maz atbilžu: intervāli ir plati, un daudz kas ir nejaušība
remark-one_item = viens vienīgs jautājums: tā ticamību no vienas reizes nevar pateikt
remark-negative = jautājumi mainās cits pret citu (α zem 0): kāds var būt apgriezts nepareizi
remark-coin = nav ticamāks par monētu (α zem 0,5)
remark-groups_only = atšķir grupas, diez vai uzņēmumus (α zem 0,7)
remark-redundant = jautājumi gandrīz to pašu saka citiem vārdiem (α virs 0,95)
remark-wrong_way = rāda pretējā virzienā: krītas, kur pārējie kāpj. Vai tas pagriezts pareizi?
remark-little = maz saistīts ar pārējiem (zem 0,2)
remark-ceiling = sablīvēts pie labākās atbildes: uzņēmumus vairs neatšķir
remark-floor = sablīvēts pie sliktākās atbildes: uzņēmumus vairs neatšķir
remark-constant = visas atbildes ir vienādi vērtas; ticamībā to neskaita
remark-better_without = bez tā rezultāts ir ticamāks
items-note-pairwise = Ticamība: pa pāriem, katra dispersija un kovariācija no visām lapām, kurās ir attiecīgie vienumi; n ir lapas ar kādu no vienumiem.
items-note-listwise = Ticamība: no lapām, kurās ir visi rezultāta vienumi.
items-note-scores = Vienumi ir jautājumu rezultāti, no 0 līdz 100, pagriezti tā, kā rezultāts tos skaita; rezultātam no rezultātiem ir visu jautājumi. Rezultāta vidējais un SN ir no tā vērtībām, ar to svariem.
items-note-alpha = α: Kronbaha, nesvērtai summai, ar Feldta intervālu; MSK ir SN · √(1 − α). λ₆: Gutmana, no korelācijām. Skalām no jautājumiem, kas mērīto izraisa, kā kontrolsarakstā, šādā nozīmē ticamām nav jābūt.
items-note-omega = ω kopējais: Makdonalda, viena faktora ar maksimālo ticamību no kovariācijām.
items-note-suspects = Uzskaitītas lapas, kurās vismaz astoņi vienas izvēles jautājumi visi atbildēti vienādi, un ar --seconds tās, kurās pagāja mazāk laika, nekā vajag lasīšanai. Neviena nav izlaista.
items-note-signs = Zīmes: kā trūkst, ir neatbildēts / nezinu / neattiecas; 0 un 100 ir sliktākās un labākās atbildes daļas; r ir saistība ar pārējiem vienumiem, α− ir α bez vienuma; − aiz vienuma: skaitīts apgriezti; stabiņi: cik bieži dota katra atbilde.
