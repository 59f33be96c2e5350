### The interview at the prompt. Keys and commands (:b, Enter, F1 ...) are the same in all languages.

# Line by line.
talk-keys = Type an answer and press Enter. Also: ? help, :b back, :s skip, :x take an answer back, :d don't know, :n does not apply, :g sections, :l language, :q save and leave.
talk-position = { $position } of { $total }
talk-needed = needed
talk-end = { $open ->
    [one] That was all; { $open } question without an answer.
   *[other] That was all; { $open } questions without an answer.
} Enter ends the interview, :b goes back, :g to a section.
prompt = Answer:
prompt-several = Answer (codes with ; between, - for none):
prompt-given = Answer [{ $answer }; Enter keeps]:
prompt-given-nothing = Answer [nothing chosen; Enter keeps]:
prompt-suggested = Answer [{ $answer }; Enter takes it]:
talk-go-where = Go where? :g and a number
talk-first-open = first question without an answer
talk-section = { $section } ({ $answered } of { $total })
talk-which = Which one? Type its number or code.

# What is said when something typed can't be taken.
hear-nothing = type an answer, or :s to skip the question
hear-not-utf8 = this line is not UTF-8 text; type it again, without accents
hear-no-not-applicable = this question has no answer "does not apply"; :s skips it
hear-languages = the languages are { $languages }; for example :l { $example }
hear-all-asked = everything has been asked
hear-needed = this question needs an answer
hear-means-nothing = `{ $text }` means "not answered"; skip the question instead
hear-no-option = `{ $text }` is none of the answers; they are { $codes }
hear-contradiction = `{ $code }` can only stand alone
hear-not-a-number = `{ $text }` is not a number, for example 12 or 12.5
hear-two-numbers = `{ $text }` can be read as { $thousands } or as { $decimals }; type { $thousands } or { $longer }
hear-from-to = the answer must be from { $least } to { $most }
hear-at-least = the answer must be at least { $least }
hear-at-most = the answer must be at most { $most }
hear-not-a-day = `{ $text }` can't be read as one day; write it like 2026-03-14
hear-no-region = `{ $text }` is no region that is known; type the beginning of its name, or its NUTS code
hear-no-sector = `{ $text }` is no NACE code, for example 10.71 or C
hear-which-region = which of these regions is it?
hear-taken-back = the answer is taken back
hear-no-code = `{ $letter }` is no code here; ? shows the keys

# The full screen.
screen-asked = { $total } asked
screen-end = That was all.
screen-end-all = Every question has an answer.
screen-end-open = { $open ->
    [one] { $open } question is without an answer; the profile says how complete it is.
   *[other] { $open } questions are without an answer; the profile says how complete it is.
}
screen-end-keys = Enter shows the profile. Left goes back, g to a section.
screen-no-help = There is no more to say about this question.
screen-help = Up, Down or a code choose; Enter answers; Space ticks where several may be chosen. Left or Esc goes back; Right or Tab goes on without an answer; Backspace takes an answer back. d is "don't know", n "does not apply". g or F2 goes to a section; l or F3 changes the language. Ctrl-C leaves. Every answer is saved before the next question shows.
screen-go-to = Go to
screen-first-open = First question without an answer
# The last line of the screen, at most 74 letters each.
keys-help = any key: back to the question
keys-sections = Up/Down choose   Enter go there   Esc back
keys-end = Enter profile   Left back   g go to   Ctrl-C save and leave
keys-choice = Up/Down or code  Enter answer  Left back  Right skip  ? help  g go to
keys-choices = Up/Down  Space tick  Enter done  Left back  Right skip  ? help  g go to
keys-entry = type, then Enter  Esc back  Tab skip  F1 help  F2 go to
screen-saved = saved { $time } in { $file }

# Before and after.
assess-kept = The answers are kept in { $file }.
assess-going-on = { $total ->
    [one] Going on with { $file }: { $answered } of { $total } question answered.
   *[other] Going on with { $file }: { $answered } of { $total } questions answered.
}
assess-changed = The questionnaire has changed since (version { $then } then, { $now } now).
assess-set-aside = What no longer fits is kept in the file under `set_aside`:
assess-resume = Saved. To go on: { $command }
assess-report-wanted = The report for the firm: Enter writes { $file }, or name another file (html, pdf, md); n for none:
assess-report-ending = The name has to end in .html, .pdf or .md.
assess-report-exists = { $file } exists already; name another.
assess-report-done = The report is in { $file }.
assess-next = The answers are in { $file }. What next:
assess-next-report = the report for the firm
assess-next-explain = how the scores come about
assess-next-score = the whole profile as data
assess-next-all = go on to all questions
