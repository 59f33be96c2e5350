### The interview at the prompt. Keys and commands (:b, Enter, F1 ...) are the same in all languages.

# Line by line.
talk-keys = Ierakstiet atbildi un nospiediet Enter. Vēl: ? palīdzība, :b atpakaļ, :s izlaist, :x atsaukt atbildi, :d nezinu, :n neattiecas, :g sadaļas, :l valoda, :q saglabāt un beigt.
talk-position = { $position } no { $total }
talk-needed = obligāts
talk-end = { $open ->
    [zero] Tas ir viss; { $open } jautājumu bez atbildes.
    [one] Tas ir viss; { $open } jautājums bez atbildes.
   *[other] Tas ir viss; { $open } jautājumi bez atbildes.
} Enter beidz sarunu, :b iet atpakaļ, :g uz sadaļu.
prompt = Atbilde:
prompt-several = Atbilde (kodi, atdalīti ar ;, - ja neviens):
prompt-given = Atbilde [{ $answer }; Enter to patur]:
prompt-given-nothing = Atbilde [nekas nav izvēlēts; Enter to patur]:
prompt-suggested = Atbilde [{ $answer }; Enter to pieņem]:
talk-go-where = Uz kurieni? :g un numurs
talk-first-open = pirmais jautājums bez atbildes
talk-section = { $section } ({ $answered } no { $total })
talk-which = Kurš? Ierakstiet tā numuru vai kodu.

# What is said when something typed can't be taken.
hear-nothing = ierakstiet atbildi vai :s, lai jautājumu izlaistu
hear-not-utf8 = šī rinda nav UTF-8 teksts; ierakstiet to vēlreiz bez garumzīmēm
hear-no-not-applicable = šim jautājumam nav atbildes „neattiecas”; :s to izlaiž
hear-languages = valodas ir { $languages }; piemēram, :l { $example }
hear-all-asked = viss jau ir pajautāts
hear-needed = šim jautājumam vajag atbildi
hear-means-nothing = `{ $text }` nozīmē „nav atbildēts”; labāk izlaidiet jautājumu
hear-no-option = `{ $text }` nav neviena no atbildēm; tās ir { $codes }
hear-contradiction = `{ $code }` var būt tikai viens pats
hear-not-a-number = `{ $text }` nav skaitlis, piemēram, 12 vai 12,5
hear-two-numbers = `{ $text }` var lasīt kā { $thousands } vai kā { $decimals }; ierakstiet { $thousands } vai { $longer }
hear-from-to = atbildei jābūt no { $least } līdz { $most }
hear-at-least = atbildei jābūt vismaz { $least }
hear-at-most = atbilde drīkst būt augstākais { $most }
hear-not-a-day = `{ $text }` nevar lasīt kā vienu dienu; rakstiet to kā 2026-03-14
hear-no-region = `{ $text }` nav zināms reģions; ierakstiet tā nosaukuma sākumu vai NUTS kodu
hear-no-sector = `{ $text }` nav NACE kods, piemēram, 10.71 vai C
hear-which-region = kurš no šiem reģioniem?
hear-taken-back = atbilde ir atsaukta
hear-no-code = `{ $letter }` šeit nav kods; ? parāda taustiņus

# The full screen.
screen-asked = uzdoti { $total }
screen-end = Tas ir viss.
screen-end-all = Katram jautājumam ir atbilde.
screen-end-open = { $open ->
    [zero] { $open } jautājumu ir bez atbildes; profils rāda, cik tas ir pilnīgs.
    [one] { $open } jautājums ir bez atbildes; profils rāda, cik tas ir pilnīgs.
   *[other] { $open } jautājumi ir bez atbildes; profils rāda, cik tas ir pilnīgs.
}
screen-end-keys = Enter parāda profilu. Pa kreisi iet atpakaļ, g uz sadaļu.
screen-no-help = Par šo jautājumu vairāk nav, ko teikt.
screen-help = Uz augšu, uz leju vai kods izvēlas; Enter atbild; atstarpe atzīmē tur, kur drīkst izvēlēties vairākus. Pa kreisi vai Esc iet atpakaļ; pa labi vai Tab iet tālāk bez atbildes; Backspace atsauc atbildi. d ir „nezinu”, n „neattiecas”. g vai F2 iet uz sadaļu; l vai F3 maina valodu. Ctrl-C beidz. Katra atbilde ir saglabāta, pirms parādās nākamais jautājums.
screen-go-to = Iet uz
screen-first-open = Pirmais jautājums bez atbildes
# The last line of the screen, at most 74 letters each.
keys-help = jebkurš taustiņš: atpakaļ pie jautājuma
keys-sections = Augšup/Lejup izvēle   Enter iet turp   Esc atpakaļ
keys-end = Enter profils   Pa kreisi atpakaļ   g iet uz   Ctrl-C saglabāt un beigt
keys-choice = Augšup/Lejup vai kods  Enter atbilde  Pa kreisi/labi  ? palīdzība
keys-choices = Augšup/Lejup  Atstarpe atzīmē  Enter gatavs  Pa kreisi/labi  ? palīdzība
keys-entry = rakstīt, tad Enter  Esc atpakaļ  Tab izlaist  F1 palīdzība  F2 iet uz
screen-saved = saglabāts { $time } failā { $file }

# Before and after.
assess-kept = Atbildes glabājas failā { $file }.
assess-going-on = { $total ->
    [one] Turpinām ar { $file }: atbildēts uz { $answered } no { $total } jautājuma.
   *[other] Turpinām ar { $file }: atbildēts uz { $answered } no { $total } jautājumiem.
}
assess-changed = Anketa kopš tā laika mainījusies (toreiz versija { $then }, tagad { $now }).
assess-set-aside = Tas, kas vairs neder, paliek failā zem `set_aside`:
assess-resume = Saglabāts. Lai turpinātu: { $command }
assess-report-wanted = Pārskats uzņēmumam: Enter raksta { $file }, vai nosauciet citu failu (html, pdf, md); n, ja nevajag:
assess-report-ending = Nosaukumam jābeidzas ar .html, .pdf vai .md.
assess-report-exists = { $file } jau ir; nosauciet citu.
assess-report-done = Pārskats ir failā { $file }.
assess-next = Atbildes ir failā { $file }. Kas tālāk:
assess-next-report = pārskats uzņēmumam
assess-next-explain = kā rodas rezultāti
assess-next-score = viss profils kā dati
assess-next-all = turpināt ar visiem jautājumiem
