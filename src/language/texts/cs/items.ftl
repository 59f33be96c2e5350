### Item analysis: is the instrument good on these data.

items-title = Položková analýza: { $questionnaire }
items-lead = { $responses ->
    [one] { $responses } odpověď.
    [few] { $responses } odpovědi.
   *[other] { $responses } odpovědí.
}
items-scores = Skóre
items-questions-of = Otázky: { $score }
items-correlations = Jak spolu oblasti souvisejí
items-remarks = Na co se podívat
items-suspects = Odpovědi, na které se podívat
items-group = { $by }: { $group }
items-score = Skóre
items-items = Položky
items-n = n
items-mean = Průměr
items-sd = SD
items-interval = 95 % pro α
items-sem = SEM
items-question = Otázka
items-missing = Chybí
items-dont-know = Nevím
items-not-applicable = Netýká se
items-floor = Dno
items-ceiling = Strop
items-rest = Položka–zbytek
items-without = α bez ní
items-answers = Odpovědi
items-reversed = (obráceně)
items-remark = { $what }: { $remark }
items-nothing-to-remark = Nic nevyčnívá.
items-none-suspect = Žádná nevyčnívá.
items-response = { $firm } ({ $file }, řádek { $row })
items-response-without-id = Řádek { $row } souboru { $file }
items-alike = { $response }: u všech { $answers } otázek s jednou volbou je vybrána možnost na stejném místě.
items-hasty = { $response }: { $seconds } sekund na { $answers } odpovědí.
remark-few_responses = málo odpovědí: intervaly jsou široké a mnohé je náhoda
remark-one_item = jediná otázka: její spolehlivost nelze z jednoho měření určit
remark-negative = otázky jdou proti sobě (α pod 0): některá může být obrácená špatně
remark-coin = není spolehlivější než mince (α pod 0,5)
remark-groups_only = rozliší skupiny, firmy sotva (α pod 0,7)
remark-redundant = otázky říkají skoro totéž jinými slovy (α nad 0,95)
remark-wrong_way = ukazuje opačným směrem: klesá, kde zbytek stoupá. Je obrácená, jak má být?
remark-little = se zbytkem souvisí málo (pod 0,2)
remark-ceiling = nahloučená u nejlepší odpovědi: firmy už nerozliší
remark-floor = nahloučená u nejhorší odpovědi: firmy už nerozliší
remark-constant = všechny odpovědi mají stejnou hodnotu; do spolehlivosti nevstupuje
remark-better_without = bez ní je skóre spolehlivější
items-note-pairwise = Spolehlivost: párově, každý rozptyl a kovariance ze všech odpovědí, které dané položky mají; n jsou odpovědi s některou z položek.
items-note-listwise = Spolehlivost: jen z odpovědí, které mají všechny položky skóre.
items-note-scores = Položky jsou skóre otázek, 0 až 100, obrácené, jak je skóre počítá; skóre ze skóre má otázky všech. Průměr a SD skóre jsou z jeho hodnot, s jejich vahami.
items-note-alpha = α: Cronbachovo, neváženého součtu, s Feldtovým intervalem; SEM je SD · √(1 − α). λ₆: Guttmanovo, z korelací. Škály z otázek, které měřené způsobují, jako u kontrolního seznamu, v tomto smyslu spolehlivé být nemusí.
items-note-omega = ω total: McDonaldovo, jednoho faktoru metodou maximální věrohodnosti z kovariancí.
items-note-suspects = Uvedeny jsou odpovědi, které aspoň osm otázek s jednou volbou zodpověděly všechny stejně, a s --seconds ty, které trvaly kratší dobu, než trvá čtení. Žádná nebyla vynechána.
items-note-signs = Značky: co chybí, je bez odpovědi / nevím / netýká se; 0 a 100 jsou podíly nejhorší a nejlepší odpovědi; r je souvislost s ostatními položkami, α− je α bez položky; − za položkou: počítá se obráceně; sloupky: jak často byla daná odpověď.
