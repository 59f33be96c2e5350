### What ranks and bands hang on; what if firms answered otherwise.

sheet-robust = Noturība
sheet-robust-caption = No kā atkarīgas vietas pēc { $score }
col-rank = Vieta
col-rank-short = Vieta
col-rank-noise = Vieta, svari ±{ $percent }
col-rank-noise-short = ±{ $percent }
col-band-noise = Līmenis paliek, svari ±{ $percent }
col-band-noise-short = paliek
col-rank-simplex = Vieta, jebkādi svari
col-rank-simplex-short = jebkādi
col-band-simplex = Līmenis paliek, jebkādi svari
col-band-simplex-short = paliek
col-rank-arithmetic = Vieta, aritmētiskais vidējais
col-rank-arithmetic-short = aritm.
col-rank-geometric = Vieta, ģeometriskais vidējais
col-rank-geometric-short = ģeom.
col-rank-without = Vieta bez vienas jomas
col-rank-without-short = bez vienas
note-robust = Noturība: { $score } katrai atbildei aprēķināts no jauna, { $draws } reizes ar svariem, kas mainīti līdz { $percent }, un { $draws } reizes ar no jauna izlozētiem svariem (katrs sadalījums vienlīdz iespējams; { $generator }, sākuma skaitlis { $seed }), kā aritmētiskais un ģeometriskais vidējais un bez katras no šīm jomām: { $dimensions }. Vietas ir viena līmeņa grupu vidējiem; no–līdz aptver deviņas izlozes no desmit. Līmenis paliek: cik izlozēs vidējā līmenis ir šodienas līmenis.
note-robust-shifts = Ar svariem ±{ $percent } vietas mainās vidēji par { $noise }, un { $unchanged } paliek; ar jebkādiem svariem par { $any }, un { $any_unchanged } paliek.

sheet-what-if = Kas būtu, ja { $number }
sheet-what-if-caption = Kas būtu, ja: { $title }
col-concerned = Skartie uzņēmumi
col-concerned-short = skarti
col-today = Šodien
col-today-short = Šodien
col-then = Tad
col-then-short = Tad
col-change = Starpība
col-change-short = Pārmaiņa
note-what-if = Kas būtu, ja: atbildes mainītas, kā saka scenārijs, un novērtētas no jauna; nekas cits nemainās. Tas ir aprēķins, nevis prognoze: tas saka, kādas būtu vērtības, nevis to, ka kāds pasākums tās panāk.

robust-heading = Cik ļoti rezultāts atkarīgs no svariem
robust-noise = Ar svariem, kas mainīti līdz { $percent }, “{ $band }” paliek { $share } no { $draws } izlozēm; deviņas no desmit ir starp { $low } un { $high }.
robust-simplex = Ar no jauna izlozētiem svariem, kur katrs sadalījums vienlīdz iespējams, “{ $band }” paliek { $share }; deviņas no desmit ir starp { $low } un { $high }.
robust-means = Kā aritmētiskais vidējais: { $arithmetic }; kā ģeometriskais vidējais: { $geometric }.
robust-value = { $value } ({ $band })
robust-without = Bez jomas { $dimension }: { $value }
robust-band-stays = līmenis paliek
robust-band-changes = līmenis kļūst “{ $band }”
robust-draws = Izlozēts ar { $generator }, sākuma skaitlis { $seed }.

about-robustness = noturība
about-robustness_shifts = vietu maiņa
about-what_if = kas būtu, ja
