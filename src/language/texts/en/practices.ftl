### Practices: why they are named, lists, the sheet of one.

answers-question = answers “{ $question }” ({ $value })
answers-gap = answers “{ $gap }”
answers-barriers = { $number ->
    [one] answers the barrier that shows here: { $barriers }
   *[other] answers the barriers that show here: { $barriers }
}
practised-here = is practised in the same region
practised-in-country = is practised in the same country
kind-received = is support of a kind received before

practices-column-id = id
practices-column-practice = practice
practices-column-type = type
practices-column-where = where

practice-no-detail = The sources read don't say what it does in detail.
practice-figures = Figures:
practice-lesson = Learned from it: { $text }
practice-transfer = Taking it over: { $text }
practice-answers = Answers:
practice-barrier = Barrier: { $barrier }
practice-sources = Sources:

matches-gap = { $gap } ({ $value } of 100)
matches-none = no practice of the catalogue answers it
matches-no-gap = { $about } shows no gap that stands out.
matches-firm-of-row = The firm in row { $row } of { $file }
