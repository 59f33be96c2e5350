### The skeleton of a regional action plan.

plan-title = Plan działań: { $region }
plan-intro = Szkielet zrobiony z tabel badania. Tekst kursywą mówi, co napisać; przy liczbach stoi numer ich wiersza z ostatniej części.
plan-unsafe = NIE PUBLIKOWAĆ: niczego nie ukryto (--unsafe).
plan-none = żadne
plan-estimate = { $value } (przedział { $percent } od { $low } do { $high })

plan-standing = Gdzie jest region
plan-firms = Liczba firm, które odpowiedziały: { $firms }; na { $complete } tego, o co je pytano.
plan-headline = { $score }: { $estimate } na 100.
plan-headline-and-all = { $score }: { $estimate } na 100; we wszystkich regionach { $all }.
plan-against-others = Wobec wszystkich innych firm: { $estimate }.
plan-above-others = Firmy regionu stoją wyżej niż inne.
plan-below-others = Firmy regionu stoją niżej niż inne.
plan-as-others = Przedział zawiera 0: regionu nie da się odróżnić od innych.
plan-bands = Firmy według poziomów: { $bands }.
plan-rural-urban = Wiejskie wobec miejskich części regionu: { $estimate }.
plan-rural-above = Firmy wiejskie stoją wyżej niż miejskie.
plan-rural-below = Firmy wiejskie stoją niżej niż miejskie.
plan-rural-as-urban = Przedział zawiera 0: nie da się ich odróżnić.
plan-rural-urban-all = W regionie nie da się porównać części wiejskich i miejskich; we wszystkich regionach wieś minus miasto to { $estimate }.
plan-rural-urban-none = W tych odpowiedziach nie da się porównać części wiejskich i miejskich.
plan-surroundings = { $question }: { $here }, we wszystkich regionach { $all }.
plan-explain = Co to wyjaśnia? Co region dotąd zrobił i w jakim programie?

plan-weak-points = Co najbardziej hamuje firmy
plan-within = Wewnątrz firm
plan-around = Wokół firm
plan-where = Gdzie
plan-mean = Średnia
plan-others = Wobec wszystkich innych
plan-concerned = Firmy, których to dotyczy
plan-share-in-band = { $share } na poziomie „{ $band }”
plan-about = { $bands }: około { $firms } z { $all }

plan-practices = Dobre praktyki, które na to odpowiadają
plan-answers = Na co odpowiada
plan-practice = Dobra praktyka
plan-practised-where = Gdzie
plan-why = Dlaczego tu jest
plan-fits = Czy tu pasuje?
plan-name-one = proszę podać jedną
plan-fits-note = Czy praktyka pasuje, mówi ten, kto zna region: kto by ją prowadził, dla ilu firm, za jakie pieniądze?

plan-workshop = Pytania na warsztat z zainteresowanymi
# Stands after the name of a dimension and a colon.
plan-ask-firms = które tutejsze firmy robią to dobrze i czego to od nich wymagało? Kto mógłby w ciągu roku pomóc innym?
plan-ask-place = Kto o tym decyduje i co można zmienić do końca programu?
plan-ask-rural = Skąd firmy spoza miast wiedzą o wsparciu i kto do nich przyjeżdża?
plan-ask-measures = Którego z dzisiejszych działań brakowałoby, gdyby się skończyło, i komu?
plan-ask-steps = Kto robi który krok najpierw, za jakie pieniądze, do kiedy?
plan-step = Krok
plan-who = Kto
plan-until = Do kiedy
plan-money = Pieniądze
plan-indicator = Wskaźnik

plan-indicators = Wskaźniki do śledzenia
plan-today = Dziś
plan-aim = Cel
plan-by = Do kiedy
plan-indicator-mean = { $score }, średnia
plan-indicator-band = Firmy na poziomie „{ $band }”
plan-indicator-gap = Wieś minus miasto
plan-change = Zmianę warto podać, gdy jej przedział nie zawiera 0; pokazują ją dwie fale tych samych pytań.

plan-rows = Wiersze tabeli
plan-rows-note = Według regionu (ten i wszystkie inne) i według urban_rural (rural, urban, żadne z nich); grupy, wyniki i statystyki tak, jak zapisuje je `ratio regions --long`.
plan-row = Wiersz
plan-group = Grupa
plan-score = Wynik
plan-statistic = Statystyka
plan-value = Wartość
plan-flag = Uwaga
