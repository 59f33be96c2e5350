### Practices: why they are named, lists, the sheet of one.

answers-question = atbild uz „{ $question }” ({ $value })
answers-gap = atbild uz „{ $gap }”
answers-barriers = { $number ->
    [one] atbild uz šķērsli, kas šeit redzams: { $barriers }
   *[other] atbild uz šķēršļiem, kas šeit redzami: { $barriers }
}
practised-here = lieto tajā pašā reģionā
practised-in-country = lieto tajā pašā valstī
kind-received = ir tāds atbalsta veids, kāds jau saņemts

practices-column-id = apzīmējums
practices-column-practice = labā prakse
practices-column-type = veids
practices-column-where = kur

practice-no-detail = Izlasītie avoti sīkāk nesaka, ko tajā dara.
practice-figures = Skaitļi:
practice-lesson = Mācība: { $text }
practice-transfer = Pārņemšana: { $text }
practice-answers = Atbild uz:
practice-barrier = Šķērslis: { $barrier }
practice-sources = Avoti:

matches-gap = { $gap } ({ $value } no 100)
matches-none = neviena kataloga prakse uz to neatbild
matches-no-gap = { $about }: neviena vājā vieta neizceļas.
matches-firm-of-row = Uzņēmums faila { $file } { $row }. rindā
