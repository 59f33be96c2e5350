### The interview at the prompt. Keys and commands (:b, Enter, F1 ...) are the same in all languages.

# Line by line.
talk-keys = Scrivete una risposta e premete Invio. Inoltre: ? aiuto, :b indietro, :s saltare, :x ritirare una risposta, :d non so, :n non riguarda, :g sezioni, :l lingua, :q salvare e uscire.
talk-position = { $position } di { $total }
talk-needed = obbligatoria
talk-end = { $open ->
    [one] È tutto; { $open } domanda senza risposta.
   *[other] È tutto; { $open } domande senza risposta.
} Invio termina l'intervista, :b torna indietro, :g va a una sezione.
prompt = Risposta:
prompt-several = Risposta (codici separati da ;, - per nessuno):
prompt-given = Risposta [{ $answer }; Invio la tiene]:
prompt-given-nothing = Risposta [niente scelto; Invio lo tiene]:
prompt-suggested = Risposta [{ $answer }; Invio la accetta]:
talk-go-where = Dove? :g e un numero
talk-first-open = prima domanda senza risposta
talk-section = { $section } ({ $answered } di { $total })
talk-which = Quale? Scrivete il numero o il codice.

# What is said when something typed can't be taken.
hear-nothing = scrivete una risposta, oppure :s per saltare la domanda
hear-not-utf8 = questa riga non è testo UTF-8; riscrivetela senza accenti
hear-no-not-applicable = questa domanda non ha la risposta «non riguarda»; :s la salta
hear-languages = le lingue sono { $languages }; per esempio :l { $example }
hear-all-asked = è stato chiesto tutto
hear-needed = questa domanda richiede una risposta
hear-means-nothing = `{ $text }` vuol dire «senza risposta»; meglio saltare la domanda
hear-no-option = `{ $text }` non è nessuna delle risposte; sono { $codes }
hear-contradiction = `{ $code }` può stare solo da sola
hear-not-a-number = `{ $text }` non è un numero, per esempio 12 o 12,5
hear-two-numbers = `{ $text }` si può leggere come { $thousands } o come { $decimals }; scrivete { $thousands } o { $longer }
hear-from-to = la risposta deve essere tra { $least } e { $most }
hear-at-least = la risposta deve essere almeno { $least }
hear-at-most = la risposta deve essere al massimo { $most }
hear-not-a-day = `{ $text }` non si legge come un giorno; scrivetelo come 2026-03-14
hear-no-region = `{ $text }` non è una regione nota; scrivete l'inizio del suo nome o il codice NUTS
hear-no-sector = `{ $text }` non è un codice NACE, per esempio 10.71 o C
hear-which-region = quale di queste regioni è?
hear-taken-back = la risposta è ritirata
hear-no-code = `{ $letter }` qui non è un codice; ? mostra i tasti

# The full screen.
screen-asked = { $total } poste
screen-end = È tutto.
screen-end-all = Ogni domanda ha una risposta.
screen-end-open = { $open ->
    [one] { $open } domanda è senza risposta; il profilo dice quanto è completo.
   *[other] { $open } domande sono senza risposta; il profilo dice quanto è completo.
}
screen-end-keys = Invio mostra il profilo. Sinistra torna indietro, g va a una sezione.
screen-no-help = Su questa domanda non c'è altro da dire.
screen-help = Su, Giù o un codice scelgono; Invio risponde; Spazio segna dove se ne possono scegliere più d'una. Sinistra o Esc torna indietro; Destra o Tab va avanti senza risposta; Backspace ritira una risposta. d è «non so», n «non riguarda». g o F2 va a una sezione; l o F3 cambia la lingua. Ctrl-C esce. Ogni risposta è salvata prima che appaia la domanda successiva.
screen-go-to = Vai a
screen-first-open = Prima domanda senza risposta
# The last line of the screen, at most 74 letters each.
keys-help = un tasto qualsiasi: torna alla domanda
keys-sections = Su/Giù scelta   Invio vai lì   Esc indietro
keys-end = Invio profilo   Sinistra indietro   g vai a   Ctrl-C salva ed esci
keys-choice = Su/Giù o codice  Invio risponde  Sin. indietro  Des. salta  ? aiuto
keys-choices = Su/Giù  Spazio segna  Invio fatto  Sin. indietro  Des. salta  ? aiuto
keys-entry = scrivere, poi Invio  Esc indietro  Tab saltare  F1 aiuto  F2 vai a
screen-saved = salvato alle { $time } in { $file }

# Before and after.
assess-kept = Le risposte sono in { $file }.
assess-going-on = { $total ->
    [one] Si continua con { $file }: risposte a { $answered } domanda su { $total }.
   *[other] Si continua con { $file }: risposte a { $answered } domande su { $total }.
}
assess-changed = Il questionario è cambiato da allora (versione { $then } allora, { $now } ora).
assess-set-aside = Ciò che non corrisponde più resta nel file sotto `set_aside`:
assess-resume = Salvato. Per continuare: { $command }
assess-report-wanted = Il rapporto per l'impresa: Invio scrive { $file }, oppure indicate un altro file (html, pdf, md); n per nessuno:
assess-report-ending = Il nome deve finire in .html, .pdf o .md.
assess-report-exists = { $file } esiste già; indicatene un altro.
assess-report-done = Il rapporto è in { $file }.
assess-next = Le risposte sono in { $file }. E poi:
assess-next-report = il rapporto per l'impresa
assess-next-explain = come nascono i punteggi
assess-next-score = l'intero profilo come dati
assess-next-all = continuare con tutte le domande
