### Practices: why they are named, lists, the sheet of one.

answers-question = odpowiada na „{ $question }” ({ $value })
answers-gap = odpowiada na „{ $gap }”
answers-barriers = { $number ->
    [one] odpowiada na barierę, którą tu widać: { $barriers }
   *[other] odpowiada na bariery, które tu widać: { $barriers }
}
practised-here = stosowana w tym samym regionie
practised-in-country = stosowana w tym samym kraju
kind-received = to rodzaj wsparcia już kiedyś otrzymany

practices-column-id = oznaczenie
practices-column-practice = dobra praktyka
practices-column-type = rodzaj
practices-column-where = gdzie

practice-no-detail = Przeczytane źródła nie mówią szczegółowo, co się robi.
practice-figures = Liczby:
practice-lesson = Nauka: { $text }
practice-transfer = Przejęcie: { $text }
practice-answers = Odpowiada na:
practice-barrier = Bariera: { $barrier }
practice-sources = Źródła:

matches-gap = { $gap } ({ $value } na 100)
matches-none = żadna praktyka z katalogu na to nie odpowiada
matches-no-gap = { $about }: żadna słaba strona się nie wyróżnia.
matches-firm-of-row = Firma w wierszu { $row } pliku { $file }
