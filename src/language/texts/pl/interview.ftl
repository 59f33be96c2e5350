### The interview at the prompt. Keys and commands (:b, Enter, F1 ...) are the same in all languages.

# Line by line.
talk-keys = Proszę wpisać odpowiedź i nacisnąć Enter. Ponadto: ? pomoc, :b wstecz, :s pomiń, :x cofnij odpowiedź, :d nie wiem, :n nie dotyczy, :g części, :l język, :q zapisz i zakończ.
talk-position = { $position } z { $total }
talk-needed = wymagane
talk-end = { $open ->
    [one] To wszystko; { $open } pytanie bez odpowiedzi.
    [few] To wszystko; { $open } pytania bez odpowiedzi.
   *[other] To wszystko; { $open } pytań bez odpowiedzi.
} Enter kończy rozmowę, :b wraca, :g przechodzi do części.
prompt = Odpowiedź:
prompt-several = Odpowiedź (kody oddzielone ;, - dla żadnego):
prompt-given = Odpowiedź [{ $answer }; Enter zachowuje]:
prompt-given-nothing = Odpowiedź [nic nie wybrano; Enter zachowuje]:
prompt-suggested = Odpowiedź [{ $answer }; Enter przyjmuje]:
talk-go-where = Dokąd? :g i numer
talk-first-open = pierwsze pytanie bez odpowiedzi
talk-section = { $section } ({ $answered } z { $total })
talk-which = Który? Proszę wpisać numer lub kod.

# What is said when something typed can't be taken.
hear-nothing = proszę wpisać odpowiedź albo :s, by pominąć pytanie
hear-not-utf8 = ten wiersz nie jest tekstem UTF-8; proszę wpisać go jeszcze raz, bez polskich znaków
hear-no-not-applicable = to pytanie nie ma odpowiedzi „nie dotyczy”; :s je pomija
hear-languages = języki to { $languages }; na przykład :l { $example }
hear-all-asked = wszystko już zapytano
hear-needed = to pytanie wymaga odpowiedzi
hear-means-nothing = `{ $text }` znaczy „bez odpowiedzi”; lepiej pominąć pytanie
hear-no-option = `{ $text }` nie jest żadną z odpowiedzi; są to { $codes }
hear-contradiction = `{ $code }` może stać tylko samo
hear-not-a-number = `{ $text }` nie jest liczbą, na przykład 12 lub 12,5
hear-two-numbers = `{ $text }` można odczytać jako { $thousands } albo jako { $decimals }; proszę wpisać { $thousands } lub { $longer }
hear-from-to = odpowiedź musi być od { $least } do { $most }
hear-at-least = odpowiedź musi wynosić co najmniej { $least }
hear-at-most = odpowiedź może wynosić najwyżej { $most }
hear-not-a-day = `{ $text }` nie da się odczytać jako jeden dzień; proszę pisać jak 2026-03-14
hear-no-region = `{ $text }` nie jest znanym regionem; proszę wpisać początek nazwy lub kod NUTS
hear-no-sector = `{ $text }` nie jest kodem NACE, na przykład 10.71 lub C
hear-which-region = który z tych regionów?
hear-taken-back = odpowiedź jest cofnięta
hear-no-code = `{ $letter }` nie jest tu kodem; ? pokazuje klawisze

# The full screen.
screen-asked = zadano { $total }
screen-end = To wszystko.
screen-end-all = Każde pytanie ma odpowiedź.
screen-end-open = { $open ->
    [one] { $open } pytanie jest bez odpowiedzi; profil mówi, na ile jest kompletny.
    [few] { $open } pytania są bez odpowiedzi; profil mówi, na ile jest kompletny.
   *[other] { $open } pytań jest bez odpowiedzi; profil mówi, na ile jest kompletny.
}
screen-end-keys = Enter pokazuje profil. Strzałka w lewo wraca, g przechodzi do części.
screen-no-help = O tym pytaniu nie ma nic więcej do powiedzenia.
screen-help = Strzałki w górę i w dół lub kod wybierają; Enter odpowiada; spacja zaznacza tam, gdzie można wybrać kilka. W lewo lub Esc wraca; w prawo lub Tab idzie dalej bez odpowiedzi; Backspace cofa odpowiedź. d to „nie wiem”, n „nie dotyczy”. g lub F2 przechodzi do części; l lub F3 zmienia język. Ctrl-C kończy. Każda odpowiedź jest zapisana, zanim pojawi się następne pytanie.
screen-go-to = Przejdź do
screen-first-open = Pierwsze pytanie bez odpowiedzi
# The last line of the screen, at most 74 letters each.
keys-help = dowolny klawisz: powrót do pytania
keys-sections = Góra/Dół wybór   Enter przejdź   Esc wstecz
keys-end = Enter profil   Lewo wstecz   g przejdź   Ctrl-C zapisz i zakończ
keys-choice = Góra/Dół lub kod  Enter odpowiedź  Lewo wstecz  Prawo dalej  ? pomoc
keys-choices = Góra/Dół  Spacja zaznacza  Enter gotowe  Lewo wstecz  Prawo dalej
keys-entry = pisać, potem Enter  Esc wstecz  Tab dalej  F1 pomoc  F2 przejdź
screen-saved = zapisano { $time } w { $file }

# Before and after.
assess-kept = Odpowiedzi są zapisane w { $file }.
assess-going-on = { $total ->
    [one] Dalej z { $file }: odpowiedzi { $answered } na { $total } pytanie.
    [few] Dalej z { $file }: odpowiedzi { $answered } na { $total } pytania.
   *[other] Dalej z { $file }: odpowiedzi { $answered } na { $total } pytań.
}
assess-changed = Kwestionariusz zmienił się od tego czasu (wtedy wersja { $then }, teraz { $now }).
assess-set-aside = To, co już nie pasuje, zostaje w pliku pod `set_aside`:
assess-resume = Zapisano. By kontynuować: { $command }
assess-report-wanted = Raport dla firmy: Enter zapisuje { $file }, można też podać inny plik (html, pdf, md); n, jeśli żaden:
assess-report-ending = Nazwa musi kończyć się na .html, .pdf lub .md.
assess-report-exists = { $file } już istnieje; proszę podać inny.
assess-report-done = Raport jest w { $file }.
assess-next = Odpowiedzi są w { $file }. Co dalej:
assess-next-report = raport dla firmy
assess-next-explain = skąd się biorą wyniki
assess-next-score = cały profil jako dane
assess-next-all = dalej do wszystkich pytań
