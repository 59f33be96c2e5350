### The skeleton of a regional action plan.

plan-title = Akční plán: { $region }
plan-intro = Kostra vytvořená z tabulek šetření. Text kurzivou říká, co se má napsat; čísla nesou číslo svého řádku v posledním oddíle.
plan-unsafe = NEZVEŘEJŇOVAT: nic nebylo potlačeno (--unsafe).
plan-none = žádné
plan-estimate = { $value } (interval { $percent } od { $low } do { $high })

plan-standing = Jak na tom region je
plan-firms = Odpovědělo firem: { $firms }; na { $complete } toho, na co se jich ptalo.
plan-headline = { $score }: { $estimate } ze 100.
plan-headline-and-all = { $score }: { $estimate } ze 100; za všechny regiony { $all }.
plan-against-others = Proti všem ostatním firmám: { $estimate }.
plan-above-others = Firmy regionu jsou na tom lépe než ostatní.
plan-below-others = Firmy regionu jsou na tom hůř než ostatní.
plan-as-others = Interval obsahuje 0: region nelze od ostatních odlišit.
plan-bands = Firmy podle stupňů: { $bands }.
plan-rural-urban = Venkovské proti městským částem regionu: { $estimate }.
plan-rural-above = Venkovské firmy jsou na tom lépe než městské.
plan-rural-below = Venkovské firmy jsou na tom hůř než městské.
plan-rural-as-urban = Interval obsahuje 0: nelze je odlišit.
plan-rural-urban-all = Region nemá venkovské a městské části, které by šlo porovnat; za všechny regiony je venkov minus město { $estimate }.
plan-rural-urban-none = Venkovské a městské části v těchto odpovědích porovnat nelze.
plan-surroundings = { $question }: { $here }, za všechny regiony { $all }.
plan-explain = Čím se to vysvětlí? Co region dosud udělal a v jakém programu?

plan-weak-points = Co firmy brzdí nejvíc
plan-within = Ve firmách
plan-around = Kolem firem
plan-where = Kde
plan-mean = Průměr
plan-others = Proti všem ostatním
plan-concerned = Dotčené firmy
plan-share-in-band = { $share } na stupni „{ $band }“
plan-about = { $bands }: asi { $firms } z { $all }

plan-practices = Příklady z praxe, které na to odpovídají
plan-answers = Na co odpovídá
plan-practice = Příklad z praxe
plan-practised-where = Kde
plan-why = Proč je tu uveden
plan-fits = Hodí se sem?
plan-name-one = uveďte jeden
plan-fits-note = Jestli se příklad hodí, řekne ten, kdo region zná: kdo by ho vedl, pro kolik firem, za jaké peníze?

plan-workshop = Otázky pro dílnu se zúčastněnými
# Stands after the name of a dimension and a colon.
plan-ask-firms = které zdejší firmy to dělají dobře a co k tomu potřebovaly? Kdo by mohl ostatním během roku pomoct?
plan-ask-place = Kdo o tom rozhoduje a co se dá změnit do konce programu?
plan-ask-rural = Jak se o podpoře dozvědí firmy mimo města a kdo za nimi přijde?
plan-ask-measures = Které z dnešních opatření by chybělo, kdyby skončilo, a komu?
plan-ask-steps = Kdo udělá který krok jako první, za jaké peníze, do kdy?
plan-step = Krok
plan-who = Kdo
plan-until = Do kdy
plan-money = Peníze
plan-indicator = Ukazatel

plan-indicators = Ukazatele ke sledování
plan-today = Dnes
plan-aim = Cíl
plan-by = Do kdy
plan-indicator-mean = { $score }, průměr
plan-indicator-band = Firmy na stupni „{ $band }“
plan-indicator-gap = Venkov minus město
plan-change = Změna stojí za zprávu, když její interval neobsahuje 0; ukáží ji dvě vlny stejných otázek.

plan-rows = Řádky tabulky
plan-rows-note = Podle regionu (tento a všechny ostatní) a podle urban_rural (rural, urban, ani jedno); skupiny, skóre a statistiky, jak je píše `ratio regions --long`.
plan-row = Řádek
plan-group = Skupina
plan-score = Skóre
plan-statistic = Statistika
plan-value = Hodnota
plan-flag = Příznak
