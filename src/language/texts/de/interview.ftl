### The interview at the prompt. Keys and commands (:b, Enter, F1 ...) are the same in all languages.

# Line by line.
talk-keys = Geben Sie eine Antwort ein und drücken Sie Enter. Außerdem: ? Hilfe, :b zurück, :s überspringen, :x Antwort zurücknehmen, :d weiß nicht, :n trifft nicht zu, :g Abschnitte, :l Sprache, :q speichern und beenden.
talk-position = { $position } von { $total }
talk-needed = Pflicht
talk-end = { $open ->
    [one] Das war alles; { $open } Frage ist ohne Antwort.
   *[other] Das war alles; { $open } Fragen sind ohne Antwort.
} Enter beendet das Gespräch, :b geht zurück, :g zu einem Abschnitt.
prompt = Antwort:
prompt-several = Antwort (Codes mit ; dazwischen, - für nichts davon):
prompt-given = Antwort [{ $answer }; Enter behält sie]:
prompt-given-nothing = Antwort [nichts gewählt; Enter behält das]:
prompt-suggested = Antwort [{ $answer }; Enter übernimmt sie]:
talk-go-where = Wohin? :g und eine Nummer
talk-first-open = erste Frage ohne Antwort
talk-section = { $section } ({ $answered } von { $total })
talk-which = Welche? Geben Sie die Nummer oder den Code ein.

# What is said when something typed can't be taken.
hear-nothing = geben Sie eine Antwort ein oder :s, um die Frage zu überspringen
hear-not-utf8 = diese Zeile ist kein UTF-8-Text; geben Sie sie noch einmal ein, ohne Umlaute
hear-no-not-applicable = diese Frage kennt die Antwort „trifft nicht zu“ nicht; :s überspringt sie
hear-languages = die Sprachen sind { $languages }; zum Beispiel :l { $example }
hear-all-asked = alles ist gefragt
hear-needed = diese Frage braucht eine Antwort
hear-means-nothing = `{ $text }` bedeutet „nicht beantwortet“; überspringen Sie die Frage stattdessen
hear-no-option = `{ $text }` ist keine der Antworten; sie heißen { $codes }
hear-contradiction = `{ $code }` kann nur allein stehen
hear-not-a-number = `{ $text }` ist keine Zahl, zum Beispiel 12 oder 12,5
hear-two-numbers = `{ $text }` lässt sich als { $thousands } oder als { $decimals } lesen; geben Sie { $thousands } oder { $longer } ein
hear-from-to = die Antwort muss zwischen { $least } und { $most } liegen
hear-at-least = die Antwort muss mindestens { $least } sein
hear-at-most = die Antwort darf höchstens { $most } sein
hear-not-a-day = `{ $text }` lässt sich nicht als ein Tag lesen; schreiben Sie ihn wie 2026-03-14
hear-no-region = `{ $text }` ist keine bekannte Region; geben Sie den Anfang ihres Namens oder ihren NUTS-Code ein
hear-no-sector = `{ $text }` ist kein NACE-Code, zum Beispiel 10.71 oder C
hear-which-region = welche dieser Regionen ist es?
hear-taken-back = die Antwort ist zurückgenommen
hear-no-code = `{ $letter }` ist hier kein Code; ? zeigt die Tasten

# The full screen.
screen-asked = { $total } gestellt
screen-end = Das war alles.
screen-end-all = Jede Frage hat eine Antwort.
screen-end-open = { $open ->
    [one] { $open } Frage ist ohne Antwort; das Profil sagt, wie vollständig es ist.
   *[other] { $open } Fragen sind ohne Antwort; das Profil sagt, wie vollständig es ist.
}
screen-end-keys = Enter zeigt das Profil. Links geht zurück, g zu einem Abschnitt.
screen-no-help = Zu dieser Frage gibt es nichts weiter zu sagen.
screen-help = Auf, Ab oder ein Code wählt; Enter antwortet; die Leertaste kreuzt an, wo mehreres gewählt werden darf. Links oder Esc geht zurück; Rechts oder Tab geht ohne Antwort weiter; Rücktaste nimmt eine Antwort zurück. d ist „weiß nicht“, n „trifft nicht zu“. g oder F2 geht zu einem Abschnitt; l oder F3 wechselt die Sprache. Strg-C beendet. Jede Antwort ist gespeichert, bevor die nächste Frage erscheint.
screen-go-to = Gehe zu
screen-first-open = Erste Frage ohne Antwort
# The last line of the screen, at most 74 letters each.
keys-help = jede Taste: zurück zur Frage
keys-sections = Auf/Ab wählen   Enter dorthin   Esc zurück
keys-end = Enter Profil   Links zurück   g gehe zu   Strg-C speichern und beenden
keys-choice = Auf/Ab oder Code  Enter antworten  Links zurück  Rechts weiter  ? Hilfe
keys-choices = Auf/Ab  Leertaste kreuzt an  Enter fertig  Links zurück  Rechts weiter
keys-entry = tippen, dann Enter  Esc zurück  Tab weiter  F1 Hilfe  F2 gehe zu
screen-saved = gespeichert { $time } in { $file }

# Before and after.
assess-kept = Die Antworten liegen in { $file }.
assess-going-on = { $total ->
    [one] Weiter mit { $file }: { $answered } von { $total } Frage beantwortet.
   *[other] Weiter mit { $file }: { $answered } von { $total } Fragen beantwortet.
}
assess-changed = Der Fragebogen hat sich seither geändert (Version { $then } damals, { $now } jetzt).
assess-set-aside = Was nicht mehr passt, bleibt in der Datei unter `set_aside`:
assess-resume = Gespeichert. Weiter geht es mit: { $command }
assess-report-wanted = Der Bericht für den Betrieb: Enter schreibt { $file }, oder nennen Sie eine andere Datei (html, pdf, md); n für keinen:
assess-report-ending = Der Name muss auf .html, .pdf oder .md enden.
assess-report-exists = { $file } gibt es schon; nennen Sie eine andere.
assess-report-done = Der Bericht liegt in { $file }.
assess-next = Die Antworten liegen in { $file }. Wie es weitergeht:
assess-next-report = der Bericht für den Betrieb
assess-next-explain = wie die Werte zustande kommen
assess-next-score = das ganze Profil als Daten
assess-next-all = weiter zu allen Fragen
