### The interview at the prompt. Keys and commands (:b, Enter, F1 ...) are the same in all languages.

# Line by line.
talk-keys = Escreva uma resposta e carregue em Enter. Também: ? ajuda, :b atrás, :s saltar, :x retirar uma resposta, :d não sei, :n não se aplica, :g secções, :l língua, :q guardar e sair.
talk-position = { $position } de { $total }
talk-needed = obrigatória
talk-end = { $open ->
    [one] Foi tudo; { $open } pergunta sem resposta.
   *[other] Foi tudo; { $open } perguntas sem resposta.
} Enter termina a entrevista, :b volta atrás, :g vai a uma secção.
prompt = Resposta:
prompt-several = Resposta (códigos separados por ;, - para nenhum):
prompt-given = Resposta [{ $answer }; Enter mantém]:
prompt-given-nothing = Resposta [nada escolhido; Enter mantém]:
prompt-suggested = Resposta [{ $answer }; Enter aceita]:
talk-go-where = Para onde? :g e um número
talk-first-open = primeira pergunta sem resposta
talk-section = { $section } ({ $answered } de { $total })
talk-which = Qual? Escreva o número ou o código.

# What is said when something typed can't be taken.
hear-nothing = escreva uma resposta, ou :s para saltar a pergunta
hear-not-utf8 = esta linha não é texto UTF-8; escreva-a outra vez, sem acentos
hear-no-not-applicable = esta pergunta não tem a resposta «não se aplica»; :s salta-a
hear-languages = as línguas são { $languages }; por exemplo :l { $example }
hear-all-asked = já foi tudo perguntado
hear-needed = esta pergunta precisa de uma resposta
hear-means-nothing = `{ $text }` quer dizer «sem resposta»; é melhor saltar a pergunta
hear-no-option = `{ $text }` não é nenhuma das respostas; são { $codes }
hear-contradiction = `{ $code }` só pode estar sozinha
hear-not-a-number = `{ $text }` não é um número, por exemplo 12 ou 12,5
hear-two-numbers = `{ $text }` pode ler-se como { $thousands } ou como { $decimals }; escreva { $thousands } ou { $longer }
hear-from-to = a resposta tem de estar entre { $least } e { $most }
hear-at-least = a resposta tem de ser pelo menos { $least }
hear-at-most = a resposta tem de ser no máximo { $most }
hear-not-a-day = `{ $text }` não se lê como um dia; escreva-o como 2026-03-14
hear-no-region = `{ $text }` não é uma região conhecida; escreva o início do nome ou o código NUTS
hear-no-sector = `{ $text }` não é um código NACE, por exemplo 10.71 ou C
hear-which-region = qual destas regiões é?
hear-taken-back = a resposta foi retirada
hear-no-code = `{ $letter }` não é aqui um código; ? mostra as teclas

# The full screen.
screen-asked = { $total } feitas
screen-end = Foi tudo.
screen-end-all = Todas as perguntas têm resposta.
screen-end-open = { $open ->
    [one] { $open } pergunta está sem resposta; o perfil diz quão completo está.
   *[other] { $open } perguntas estão sem resposta; o perfil diz quão completo está.
}
screen-end-keys = Enter mostra o perfil. Esquerda volta atrás, g vai a uma secção.
screen-no-help = Não há mais a dizer sobre esta pergunta.
screen-help = Cima, Baixo ou um código escolhem; Enter responde; Espaço assinala onde se podem escolher várias. Esquerda ou Esc volta atrás; Direita ou Tab segue sem resposta; Retrocesso retira uma resposta. d é «não sei», n «não se aplica». g ou F2 vai a uma secção; l ou F3 muda a língua. Ctrl-C sai. Cada resposta é guardada antes de aparecer a pergunta seguinte.
screen-go-to = Ir para
screen-first-open = Primeira pergunta sem resposta
# The last line of the screen, at most 74 letters each.
keys-help = qualquer tecla: voltar à pergunta
keys-sections = Cima/Baixo escolher   Enter ir para lá   Esc atrás
keys-end = Enter perfil   Esquerda atrás   g ir para   Ctrl-C guardar e sair
keys-choice = Cima/Baixo ou código  Enter responde  Esq. atrás  Dir. salta  ? ajuda
keys-choices = Cima/Baixo  Espaço assinala  Enter pronto  Esq. atrás  Dir. salta  ? ajuda
keys-entry = escrever e Enter  Esc atrás  Tab saltar  F1 ajuda  F2 ir para
screen-saved = guardado às { $time } em { $file }

# Before and after.
assess-kept = As respostas ficam em { $file }.
assess-going-on = { $total ->
    [one] Continua-se com { $file }: { $answered } de { $total } pergunta respondida.
   *[other] Continua-se com { $file }: { $answered } de { $total } perguntas respondidas.
}
assess-changed = O questionário mudou desde então (versão { $then } na altura, { $now } agora).
assess-set-aside = O que já não serve fica no ficheiro em `set_aside`:
assess-resume = Guardado. Para continuar: { $command }
assess-report-wanted = O relatório para a empresa: Enter escreve { $file }, ou indique outro ficheiro (html, pdf, md); n para nenhum:
assess-report-ending = O nome tem de acabar em .html, .pdf ou .md.
assess-report-exists = { $file } já existe; indique outro.
assess-report-done = O relatório está em { $file }.
assess-next = As respostas estão em { $file }. O que se segue:
assess-next-report = o relatório para a empresa
assess-next-explain = como resultam as pontuações
assess-next-score = o perfil inteiro como dados
assess-next-all = continuar para todas as perguntas
