### Practices: why they are named, lists, the sheet of one.

answers-question = odpovídá na „{ $question }“ ({ $value })
answers-gap = odpovídá na „{ $gap }“
answers-barriers = { $number ->
    [one] odpovídá na překážku, která se tu ukazuje: { $barriers }
   *[other] odpovídá na překážky, které se tu ukazují: { $barriers }
}
practised-here = používá se ve stejném regionu
practised-in-country = používá se ve stejné zemi
kind-received = je to druh podpory, který už firma dostala

practices-column-id = označení
practices-column-practice = příklad z praxe
practices-column-type = druh
practices-column-where = kde

practice-no-detail = Přečtené zdroje neříkají podrobně, co se dělá.
practice-figures = Čísla:
practice-lesson = Poučení: { $text }
practice-transfer = Převzetí: { $text }
practice-answers = Odpovídá na:
practice-barrier = Překážka: { $barrier }
practice-sources = Zdroje:

matches-gap = { $gap } ({ $value } ze 100)
matches-none = žádný příklad z katalogu na to neodpovídá
matches-no-gap = { $about }: žádné slabé místo nevyčnívá.
matches-firm-of-row = Firma v řádku { $row } souboru { $file }
