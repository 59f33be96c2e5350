### The interview at the prompt. Keys and commands (:b, Enter, F1 ...) are the same in all languages.

# Line by line.
talk-keys = Napište odpověď a stiskněte Enter. Dále: ? nápověda, :b zpět, :s přeskočit, :x vzít odpověď zpět, :d nevím, :n netýká se, :g oddíly, :l jazyk, :q uložit a skončit.
talk-position = { $position } z { $total }
talk-needed = povinné
talk-end = { $open ->
    [one] To je všechno; { $open } otázka je bez odpovědi.
    [few] To je všechno; { $open } otázky jsou bez odpovědi.
   *[other] To je všechno; { $open } otázek je bez odpovědi.
} Enter rozhovor ukončí, :b jde zpět, :g na oddíl.
prompt = Odpověď:
prompt-several = Odpověď (kódy oddělené ; nebo - pro nic z toho):
prompt-given = Odpověď [{ $answer }; Enter ji ponechá]:
prompt-given-nothing = Odpověď [nic nevybráno; Enter to ponechá]:
prompt-suggested = Odpověď [{ $answer }; Enter ji převezme]:
talk-go-where = Kam? :g a číslo
talk-first-open = první otázka bez odpovědi
talk-section = { $section } ({ $answered } z { $total })
talk-which = Která? Napište její číslo nebo kód.

# What is said when something typed can't be taken.
hear-nothing = napište odpověď, nebo :s, chcete-li otázku přeskočit
hear-not-utf8 = tento řádek není text v UTF-8; napište ho znovu, bez háčků a čárek
hear-no-not-applicable = tato otázka nemá odpověď „netýká se“; přeskočí ji :s
hear-languages = jazyky jsou { $languages }; například :l { $example }
hear-all-asked = všechny otázky byly položeny
hear-needed = tato otázka potřebuje odpověď
hear-means-nothing = `{ $text }` znamená „bez odpovědi“; otázku raději přeskočte
hear-no-option = `{ $text }` není žádná z odpovědí; jsou to { $codes }
hear-contradiction = `{ $code }` může stát jen samo
hear-not-a-number = `{ $text }` není číslo, například 12 nebo 12,5
hear-two-numbers = `{ $text }` lze číst jako { $thousands }, nebo jako { $decimals }; napište { $thousands }, nebo { $longer }
hear-from-to = odpověď musí být od { $least } do { $most }
hear-at-least = odpověď musí být aspoň { $least }
hear-at-most = odpověď smí být nejvýš { $most }
hear-not-a-day = `{ $text }` nelze číst jako jeden den; pište ho jako 2026-03-14
hear-no-region = `{ $text }` není známý region; napište začátek jeho názvu nebo jeho kód NUTS
hear-no-sector = `{ $text }` není kód NACE, například 10.71 nebo C
hear-which-region = který z těchto regionů to je?
hear-taken-back = odpověď je vzata zpět
hear-no-code = `{ $letter }` tu není kódem; ? ukáže klávesy

# The full screen.
screen-asked = položeno { $total }
screen-end = To je všechno.
screen-end-all = Každá otázka má odpověď.
screen-end-open = { $open ->
    [one] { $open } otázka je bez odpovědi; profil říká, jak je úplný.
    [few] { $open } otázky jsou bez odpovědi; profil říká, jak je úplný.
   *[other] { $open } otázek je bez odpovědi; profil říká, jak je úplný.
}
screen-end-keys = Enter ukáže profil. Šipka vlevo jde zpět, g na oddíl.
screen-no-help = K této otázce už není co říct.
screen-help = Šipky nahoru a dolů nebo kód vybírají; Enter odpoví; mezerník zaškrtává, kde lze vybrat víc. Vlevo nebo Esc jde zpět; vpravo nebo Tab jde dál bez odpovědi; Backspace vezme odpověď zpět. d je „nevím“, n „netýká se“. g nebo F2 jde na oddíl; l nebo F3 mění jazyk. Ctrl-C končí. Každá odpověď je uložena, než se ukáže další otázka.
screen-go-to = Přejít na
screen-first-open = První otázka bez odpovědi
# The last line of the screen, at most 74 letters each.
keys-help = jakákoli klávesa: zpět k otázce
keys-sections = Nahoru/Dolů vybrat   Enter přejít   Esc zpět
keys-end = Enter profil   Vlevo zpět   g přejít   Ctrl-C uložit a skončit
keys-choice = Nahoru/Dolů či kód  Enter odpověď  Vlevo zpět  Vpravo dál  ? nápověda
keys-choices = Nahoru/Dolů  Mezerník zaškrtne  Enter hotovo  Vlevo zpět  Vpravo dál
keys-entry = psát, pak Enter  Esc zpět  Tab dál  F1 nápověda  F2 přejít
screen-saved = uloženo { $time } v { $file }

# Before and after.
assess-kept = Odpovědi jsou uloženy v { $file }.
assess-going-on = { $total ->
    [one] Pokračuje se v { $file }: zodpovězeno { $answered } z { $total } otázky.
   *[other] Pokračuje se v { $file }: zodpovězeno { $answered } z { $total } otázek.
}
assess-changed = Dotazník se od té doby změnil (tehdy verze { $then }, teď { $now }).
assess-set-aside = Co už nesedí, zůstává v souboru pod `set_aside`:
assess-resume = Uloženo. Pokračovat lze příkazem: { $command }
assess-report-wanted = Zpráva pro firmu: Enter zapíše { $file }, nebo napište jiný soubor (html, pdf, md); n pro žádnou:
assess-report-ending = Název musí končit na .html, .pdf nebo .md.
assess-report-exists = { $file } už existuje; napište jiný.
assess-report-done = Zpráva je v { $file }.
assess-next = Odpovědi jsou v { $file }. Co dál:
assess-next-report = zpráva pro firmu
assess-next-explain = jak skóre vznikají
assess-next-score = celý profil jako data
assess-next-all = pokračovat na všechny otázky
