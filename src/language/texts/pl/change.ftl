### Two waves compared: did the firms move.

change-title = Co się zmieniło: { $questionnaire }
change-wave-before = Przedtem: { $wave } ({ $responses ->
    [one] { $responses } odpowiedź
    [few] { $responses } odpowiedzi
   *[other] { $responses } odpowiedzi
}).
change-wave-after = Potem: { $wave } ({ $responses ->
    [one] { $responses } odpowiedź
    [few] { $responses } odpowiedzi
   *[other] { $responses } odpowiedzi
}).
change-without-id = { $responses ->
    [one] { $responses } odpowiedź nie ma numeru firmy i nie da się jej połączyć w parę.
    [few] { $responses } odpowiedzi nie mają numeru firmy i nie da się ich połączyć w pary.
   *[other] { $responses } odpowiedzi nie ma numeru firmy i nie da się ich połączyć w pary.
}
change-other-waves = { $responses ->
    [one] { $responses } odpowiedź jest z innej fali.
    [few] { $responses } odpowiedzi są z innych fal.
   *[other] { $responses } odpowiedzi jest z innych fal.
}
change-firms = Firmy w obu falach: { $both }; tylko przedtem: { $before }; tylko potem: { $after }.
change-scores = Średnia zmiana firm w obu falach
change-pairs = Pary
change-before = Przedtem
change-after = Potem
change-change = Zmiana
change-movers = Firmy, które ruszyły się o więcej niż szum
change-none-moved = Żadna firma nie ruszyła się o więcej niż szum.
change-firm = { $firm }: { $scores }. Pytania: { $questions }
change-alone = Firmy tylko w jednej fali
change-before-only = Tylko przedtem: { $firms }.
change-after-only = Tylko potem: { $firms }.
change-no-firm = żadne
change-leavers = { $score } przedtem: średnio { $stayed }, gdzie firma jest w obu falach, { $left }, gdzie jej już nie ma.
change-chart = Przedtem i potem
change-chart-said = Średnie firm w obu falach: przedtem puste, potem pełne; liczby to zmiany.
change-note-test = Test t dla par, potem minus przedtem; przedział 95%; g Hedgesa to średnia zmiana przez rozproszenie zmian. p Holm obowiązuje dla wszystkich wyników tabeli razem. ↑/↓/·: firmy w górę, w dół i w granicach szumu.
change-note-noise = Zmiana firmy to więcej niż szum powyżej 1,96 · √2 · SEM, błędu pomiaru odpowiedzi przedtem: { $scores }.
change-note-noise-norms = Zmiana firmy to więcej niż szum powyżej 1,96 · √2 · SEM, błędu pomiaru z { $file }: { $scores }.
change-note-regression = Firmy, które stały nisko, następnym razem stoją zwykle wyżej, a wysokie niżej, cokolwiek się robiło (regresja do średniej; r obu fal wynosi { $r }). Sama zmiana nie pokazuje, co ją wywołało.
change-note-several = Z kilku odpowiedzi firmy w jednej fali bierze się średnią ich wyników.
change-more-firms = { $firms ->
    [one] jeszcze { $firms }
    [few] jeszcze { $firms }
   *[many] jeszcze { $firms }
}
change-measure = Czy to pomogło: { $measure }
change-measure-firms = Firmy w obu falach, które skorzystały: { $treated }; które nie: { $control }; nie wiadomo: { $unknown }.
change-measure-had-before = { $firms ->
    [one] { $firms } firma, która skorzystała, wskazała to wsparcie już we wcześniejszej fali: to, co jej dało, może leżeć wcześniej.
    [few] { $firms } firmy, które skorzystały, wskazały to wsparcie już we wcześniejszej fali: to, co im dało, może leżeć wcześniej.
   *[many] { $firms } firm, które skorzystały, wskazało to wsparcie już we wcześniejszej fali: to, co im dało, może leżeć wcześniej.
}
change-balance = Czym grupy różnią się na początku
change-treated = Skorzystały
change-control = Pozostałe
change-standardised = Różn. std.
change-balance-alike = Żadna różnica na początku nie przekracza 0,1 odchylenia standardowego.
change-balance-differs = Grupy różnią się na początku o ponad 0,1 odchylenia standardowego: { $what }
change-balance-much = Tam, gdzie różnią się o ponad 0,25, korekta nie wyrównuje tego wiarygodnie.
change-regression = { $score }: ponieważ grupy zaczynały różnie, już sama regresja do średniej dałaby różnicę { $points } punktu.
change-effects = Zmiana firm, które skorzystały, wobec pozostałych
change-difference = Różnica
change-adjusted = Po korekcie
change-detectable = Wykrywalna
change-more = { $score }: firmy, które skorzystały, zyskały o { $points } punktu więcej niż pozostałe ({ $interval }; p { $p }, Holm).
change-less = { $score }: firmy, które skorzystały, zyskały o { $points } punktu mniej niż pozostałe ({ $interval }; p { $p }, Holm).
change-confirmed = Oszacowanie po korekcie pokazuje to samo: { $points }.
change-not-confirmed = Oszacowanie po korekcie tego nie pokazuje: { $points }.
change-not-shown = { $score }: różnicy nie wykazano ({ $points }; { $interval }). Różnicę { $mde } punktu ta próba wykazałaby z prawdopodobieństwem 80%.
change-not-shown-others = Nie wykazano jej też dla: { $scores }.
change-too-few = Za mało firm, by cokolwiek powiedzieć, albo wszystkie zmieniły się tak samo: { $scores }.
change-assumption = Tylko jeśli bez wsparcia obie grupy zmieniłyby się tak samo (równoległe trendy), różnica wzięła się ze wsparcia. Dwie fale nie pozwalają tego sprawdzić, a tam, gdzie firmy same wybierały udział, jest to wątpliwe.
change-forest-said = Pełne: różnica różnic; puste: po korekcie; linie: przedziały 95%; w punktach. Na prawo od 0 więcej zyskały firmy, które skorzystały.
change-covariate-size = liczba pracujących
change-covariate-sector = branża
change-covariate-region = region
change-held-start = wynik początkowy
change-held-measures = inne wsparcie
change-note-effects = Różnica: różnica różnic firm w obu falach, zmiana tych, które skorzystały, minus zmiana pozostałych; błędy { $errors }.
change-note-adjusted = Po korekcie: różnica potem, przy równych: { $held }.
change-note-family = p Holm obowiązuje dla wszystkich rodzajów wsparcia i wyników razem. Wykrywalna: najmniejsza różnica, którą ta próba wykazuje z prawdopodobieństwem 80%.
change-note-trends = Czy obie grupy zmieniłyby się tak samo, nie da się sprawdzić przy dwóch falach.
change-sheet-changes = Zmiany
change-sheet-measures = Wsparcie
change-sheet-balance = Na początku
change-sheet-firms = Firmy
change-sheet-notes = Uwagi
respondents-title = Na ile zgadzają się osoby z firmy: { $questionnaire }
respondents-firms = Firmy z odpowiedziami kilku osób: { $firms }.
respondents-pair = { $who } ({ $firms ->
    [one] { $firms } firma
    [few] { $firms } firmy
   *[many] { $firms } firm
})
respondents-difference = Różnica
respondents-kappa = Ważona kappa wszystkich odpowiedzi: { $kappa } (par odpowiedzi: { $answers }).
respondents-often = Najczęściej różnią się w: { $questions }.
respondents-apart = Gdzie różnią się o dwa poziomy lub więcej
respondents-none-apart = W niczym nie różnią się o dwa poziomy.
respondents-firm = { $firm }: { $questions }
respondents-note-icc = ICC (Shrout i Fleiss): ICC1 z przedziałem 95%, gdy osoba nie ma znaczenia; ICC2 dla tego, co mówi jedna z nich; ICC3, gdy nie szkodzi, że jedna stale podaje więcej. Różnica: średnia pierwszej minus średnia drugiej.
respondents-note-kappa = Ważona kappa liczy rozbieżności kwadratem ich poziomów wobec tego, co w każdym pytaniu dałby przypadek. Tylko pytania z uporządkowanymi odpowiedziami.
respondents-sheet-apart = Rozbieżności
respondents-sheet-agreement = Zgodność
change-note-alike = Wszystkie firmy zmieniły się tak samo, więc nie ma czego testować: { $scores }.
