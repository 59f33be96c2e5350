### The interview at the prompt. Keys and commands (:b, Enter, F1 ...) are the same in all languages.

# Line by line.
talk-keys = Escriba una respuesta y pulse Enter. Además: ? ayuda, :b atrás, :s saltar, :x retirar una respuesta, :d no lo sé, :n no es el caso, :g secciones, :l idioma, :q guardar y salir.
talk-position = { $position } de { $total }
talk-needed = obligatoria
talk-end = { $open ->
    [one] Eso era todo; { $open } pregunta sin respuesta.
   *[other] Eso era todo; { $open } preguntas sin respuesta.
} Enter termina la entrevista, :b vuelve atrás, :g va a una sección.
prompt = Respuesta:
prompt-several = Respuesta (códigos separados con ;, - para ninguno):
prompt-given = Respuesta [{ $answer }; Enter la conserva]:
prompt-given-nothing = Respuesta [nada elegido; Enter lo conserva]:
prompt-suggested = Respuesta [{ $answer }; Enter la acepta]:
talk-go-where = ¿Adónde? :g y un número
talk-first-open = primera pregunta sin respuesta
talk-section = { $section } ({ $answered } de { $total })
talk-which = ¿Cuál? Escriba su número o código.

# What is said when something typed can't be taken.
hear-nothing = escriba una respuesta, o :s para saltar la pregunta
hear-not-utf8 = esta línea no es texto UTF-8; escríbala otra vez, sin acentos
hear-no-not-applicable = esta pregunta no tiene la respuesta «no es el caso»; :s la salta
hear-languages = los idiomas son { $languages }; por ejemplo :l { $example }
hear-all-asked = ya se ha preguntado todo
hear-needed = esta pregunta necesita una respuesta
hear-means-nothing = `{ $text }` significa «sin contestar»; es mejor saltar la pregunta
hear-no-option = `{ $text }` no es ninguna de las respuestas; son { $codes }
hear-contradiction = `{ $code }` solo puede ir sola
hear-not-a-number = `{ $text }` no es un número, por ejemplo 12 o 12,5
hear-two-numbers = `{ $text }` puede leerse como { $thousands } o como { $decimals }; escriba { $thousands } o { $longer }
hear-from-to = la respuesta debe estar entre { $least } y { $most }
hear-at-least = la respuesta debe ser al menos { $least }
hear-at-most = la respuesta debe ser como mucho { $most }
hear-not-a-day = `{ $text }` no puede leerse como un día; escríbalo como 2026-03-14
hear-no-region = `{ $text }` no es una región conocida; escriba el comienzo de su nombre o su código NUTS
hear-no-sector = `{ $text }` no es un código NACE, por ejemplo 10.71 o C
hear-which-region = ¿cuál de estas regiones es?
hear-taken-back = la respuesta se ha retirado
hear-no-code = `{ $letter }` no es aquí un código; ? muestra las teclas

# The full screen.
screen-asked = { $total } hechas
screen-end = Eso era todo.
screen-end-all = Todas las preguntas tienen respuesta.
screen-end-open = { $open ->
    [one] { $open } pregunta está sin respuesta; el perfil dice lo completo que está.
   *[other] { $open } preguntas están sin respuesta; el perfil dice lo completo que está.
}
screen-end-keys = Enter muestra el perfil. Izquierda vuelve atrás, g va a una sección.
screen-no-help = No hay más que decir sobre esta pregunta.
screen-help = Arriba, Abajo o un código eligen; Enter contesta; Espacio marca donde se pueden elegir varias. Izquierda o Esc vuelve atrás; Derecha o Tab sigue sin respuesta; Retroceso retira una respuesta. d es «no lo sé», n «no es el caso». g o F2 va a una sección; l o F3 cambia el idioma. Ctrl-C sale. Cada respuesta se guarda antes de que aparezca la pregunta siguiente.
screen-go-to = Ir a
screen-first-open = Primera pregunta sin respuesta
# The last line of the screen, at most 74 letters each.
keys-help = cualquier tecla: volver a la pregunta
keys-sections = Arriba/Abajo elegir   Enter ir allí   Esc atrás
keys-end = Enter perfil   Izquierda atrás   g ir a   Ctrl-C guardar y salir
keys-choice = Arriba/Abajo o código  Enter contesta  Izq. atrás  Der. salta  ? ayuda
keys-choices = Arriba/Abajo  Espacio marca  Enter listo  Izq. atrás  Der. salta  ? ayuda
keys-entry = escribir y Enter  Esc atrás  Tab saltar  F1 ayuda  F2 ir a
screen-saved = guardado a las { $time } en { $file }

# Before and after.
assess-kept = Las respuestas se guardan en { $file }.
assess-going-on = { $total ->
    [one] Se sigue con { $file }: { $answered } de { $total } pregunta contestada.
   *[other] Se sigue con { $file }: { $answered } de { $total } preguntas contestadas.
}
assess-changed = El cuestionario ha cambiado desde entonces (versión { $then } entonces, { $now } ahora).
assess-set-aside = Lo que ya no encaja se guarda en el archivo bajo `set_aside`:
assess-resume = Guardado. Para seguir: { $command }
assess-report-wanted = El informe para la empresa: Enter escribe { $file }, o diga otro archivo (html, pdf, md); n para ninguno:
assess-report-ending = El nombre tiene que terminar en .html, .pdf o .md.
assess-report-exists = { $file } ya existe; diga otro.
assess-report-done = El informe está en { $file }.
assess-next = Las respuestas están en { $file }. Qué sigue:
assess-next-report = el informe para la empresa
assess-next-explain = cómo resultan las puntuaciones
assess-next-score = el perfil completo como datos
assess-next-all = seguir con todas las preguntas
