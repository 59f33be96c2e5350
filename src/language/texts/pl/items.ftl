### Item analysis: is the instrument good on these data.

items-title = Analiza pozycji: { $questionnaire }
items-lead = { $responses ->
    [one] { $responses } odpowiedź.
    [few] { $responses } odpowiedzi.
   *[other] { $responses } odpowiedzi.
}
items-scores = Wyniki
items-questions-of = Pytania: { $score }
items-correlations = Jak obszary łączą się ze sobą
items-remarks = Na co spojrzeć
items-suspects = Odpowiedzi, na które warto spojrzeć
items-group = { $by }: { $group }
items-score = Wynik
items-items = Pozycje
items-n = n
items-mean = Średnia
items-sd = OS
items-interval = 95% dla α
items-sem = SEM
items-question = Pytanie
items-missing = Brak
items-dont-know = Nie wiem
items-not-applicable = Nie dot.
items-floor = Podłoga
items-ceiling = Sufit
items-rest = Z resztą
items-without = α bez
items-answers = Odpowiedzi
items-reversed = (odwrócone)
items-remark = { $what }: { $remark }
items-nothing-to-remark = Nic się nie wyróżnia.
items-none-suspect = Żadna się nie wyróżnia.
items-response = { $firm } ({ $file }, wiersz { $row })
items-response-without-id = Wiersz { $row } pliku { $file }
items-alike = { $response }: we wszystkich { $answers } pytaniach jednego wyboru wybrano odpowiedź w tym samym miejscu.
items-hasty = { $response }: { $seconds } sekund na { $answers } odpowiedzi.
remark-few_responses = mało odpowiedzi: przedziały są szerokie, a wiele to przypadek
remark-one_item = jedno pytanie: jego rzetelności nie da się podać z jednego razu
remark-negative = pytania zmieniają się przeciw sobie (α poniżej 0): któreś może być źle odwrócone
remark-coin = nie rzetelniejszy niż moneta (α poniżej 0,5)
remark-groups_only = odróżnia grupy, firmy ledwie (α poniżej 0,7)
remark-redundant = pytania mówią prawie to samo innymi słowami (α powyżej 0,95)
remark-wrong_way = wskazuje w złą stronę: spada, gdzie reszta rośnie. Czy jest odwrócone jak trzeba?
remark-little = mało łączy się z resztą (poniżej 0,2)
remark-ceiling = tłok przy najlepszej odpowiedzi: nie odróżnia już firm
remark-floor = tłok przy najgorszej odpowiedzi: nie odróżnia już firm
remark-constant = wszystkie odpowiedzi są warte tyle samo; nie wchodzi do rzetelności
remark-better_without = bez niego wynik jest rzetelniejszy
items-note-pairwise = Rzetelność: parami, każda wariancja i kowariancja ze wszystkich odpowiedzi, które mają dane pozycje; n to odpowiedzi z którąś z pozycji.
items-note-listwise = Rzetelność: z odpowiedzi, które mają wszystkie pozycje wyniku.
items-note-scores = Pozycje to wyniki pytań, od 0 do 100, odwrócone tak, jak liczy je wynik; wynik z wyników ma pytania wszystkich. Średnia i OS wyniku są z jego wartości, z ich wagami.
items-note-alpha = α: Cronbacha, sumy bez wag, z przedziałem Feldta; SEM to OS · √(1 − α). λ₆: Guttmana, z korelacji. Skale z pytań, które powodują to, co mierzą, jak lista kontrolna, nie muszą być w tym sensie rzetelne.
items-note-omega = ω całkowita: McDonalda, jednego czynnika metodą największej wiarygodności z kowariancji.
items-note-suspects = Wymieniono odpowiedzi, w których co najmniej osiem pytań jednego wyboru ma tę samą odpowiedź, a z --seconds te, które zajęły mniej czasu niż czytanie. Żadnej nie pominięto.
items-note-signs = Znaki: czego brak, to bez odpowiedzi / nie wiem / nie dotyczy; 0 i 100 to udziały najgorszej i najlepszej odpowiedzi; r to związek z pozostałymi pozycjami, α− to α bez pozycji; − za pozycją: liczona odwrotnie; słupki: jak często padała każda odpowiedź.
