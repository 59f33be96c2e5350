### The skeleton of a regional action plan.

plan-title = Rīcības plāns: { $region }
plan-intro = Karkass no apsekojuma tabulām. Teksts slīprakstā saka, ko rakstīt; pie skaitļiem ir to rindas numurs pēdējā sadaļā.
plan-unsafe = NEPUBLICĒT: nekas nav slēpts (--unsafe).
plan-none = neviena
plan-estimate = { $value } ({ $percent } intervāls no { $low } līdz { $high })

plan-standing = Kur reģions ir
plan-firms = Uzņēmumu skaits, kas atbildēja: { $firms }; uz { $complete } no tā, ko tiem jautāja.
plan-headline = { $score }: { $estimate } no 100.
plan-headline-and-all = { $score }: { $estimate } no 100; visos reģionos { $all }.
plan-against-others = Pret visiem citiem uzņēmumiem: { $estimate }.
plan-above-others = Reģiona uzņēmumi ir augstāk par citiem.
plan-below-others = Reģiona uzņēmumi ir zemāk par citiem.
plan-as-others = Intervālā ir 0: reģionu no citiem atšķirt nevar.
plan-bands = Uzņēmumi pa līmeņiem: { $bands }.
plan-rural-urban = Reģiona lauku daļas pret pilsētu daļām: { $estimate }.
plan-rural-above = Lauku uzņēmumi ir augstāk par pilsētu uzņēmumiem.
plan-rural-below = Lauku uzņēmumi ir zemāk par pilsētu uzņēmumiem.
plan-rural-as-urban = Intervālā ir 0: tos atšķirt nevar.
plan-rural-urban-all = Reģionā lauku un pilsētu daļas salīdzināt nevar; visos reģionos lauki mīnus pilsētas ir { $estimate }.
plan-rural-urban-none = Šajās atbildēs lauku un pilsētu daļas salīdzināt nevar.
plan-surroundings = { $question }: { $here }, visos reģionos { $all }.
plan-explain = Kas to izskaidro? Ko reģions līdz šim darījis un kurā programmā?

plan-weak-points = Kas uzņēmumus kavē visvairāk
plan-within = Uzņēmumos
plan-around = Ap uzņēmumiem
plan-where = Kur
plan-mean = Vidējais
plan-others = Pret visiem citiem
plan-concerned = Skartie uzņēmumi
plan-share-in-band = { $share } līmenī „{ $band }”
plan-about = { $bands }: apmēram { $firms } no { $all }

plan-practices = Labās prakses, kas uz to atbild
plan-answers = Uz ko atbild
plan-practice = Labā prakse
plan-practised-where = Kur
plan-why = Kāpēc tā minēta
plan-fits = Vai der šeit?
plan-name-one = nosauciet vienu
plan-fits-note = Vai prakse der, pasaka tas, kas pazīst reģionu: kas to vadītu, cik uzņēmumiem, par kādu naudu?

plan-workshop = Jautājumi darbnīcai ar iesaistītajiem
# Stands after the name of a dimension and a colon.
plan-ask-firms = kuri uzņēmumi šeit to dara labi, un kas tiem bija vajadzīgs? Kas gada laikā varētu palīdzēt pārējiem?
plan-ask-place = Kas par to lemj, un ko var mainīt līdz programmas beigām?
plan-ask-rural = Kā par atbalstu uzzina uzņēmumi ārpus pilsētām, un kas pie tiem aizbrauc?
plan-ask-measures = Kurš no šodienas pasākumiem pietrūktu, ja tas beigtos, un kam?
plan-ask-steps = Kas sper kuru soli vispirms, par kādu naudu, līdz kuram laikam?
plan-step = Solis
plan-who = Kas
plan-until = Līdz
plan-money = Nauda
plan-indicator = Rādītājs

plan-indicators = Rādītāji, kam sekot
plan-today = Šodien
plan-aim = Mērķis
plan-by = Līdz
plan-indicator-mean = { $score }, vidējais
plan-indicator-band = Uzņēmumi līmenī „{ $band }”
plan-indicator-gap = Lauki mīnus pilsētas
plan-change = Par pārmaiņu vērts ziņot, ja tās intervālā nav 0; to parāda divas kārtas ar tiem pašiem jautājumiem.

plan-rows = Tabulas rindas
plan-rows-note = Pa reģioniem (šis un visi citi) un pa urban_rural (rural, urban, neviens no tiem); grupas, rezultāti un statistika tā, kā tos raksta `ratio regions --long`.
plan-row = Rinda
plan-group = Grupa
plan-score = Rezultāts
plan-statistic = Statistika
plan-value = Vērtība
plan-flag = Piezīme
