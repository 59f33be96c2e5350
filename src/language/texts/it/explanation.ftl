### The arithmetic behind one profile. Ids, codes and signs are the same in all languages.

explain-firm = Impresa { $firm }
explain-no-firm = Un'impresa senza numero
explain-wave = ondata { $wave }
explain-respondent = risposto da { $respondent }
explain-place = { $firm } ({ $file }, riga { $row })
explain-stamp = { $place }, { $id } { $version } (hash { $hash })
explain-problem = Problema: { $problem }

explain-scores = Punteggi
explain-classes = Classi
explain-advice = Consigli
explain-completeness = Completezza: { $completeness }
explain-complete = { $answered } risposte su { $applicable } pertinenti = { $share }
explain-none-applicable = nessuna domanda è pertinente

explain-above = calcolato sopra
explain-not-applicable = non riguarda
explain-insufficient = insufficiente, senza valore
explain-in-band = { $value }, livello { $band } (da { $from })
explain-parts-none = { $parts ->
    [one] la sua { $parts } parte non è pertinente
   *[other] nessuna delle sue { $parts } parti è pertinente
}
explain-counting = { $applicable ->
    [one] { $answered } di { $applicable } parte pertinente ha un valore: { $verdict }
   *[other] { $answered } di { $applicable } parti pertinenti hanno un valore: { $verdict }
}
explain-none-valued = nessuna ha un valore
explain-below-needed = { $share } è sotto il { $needed } necessario
explain-enough = { $share } raggiunge il { $needed } necessario

explain-mean = { $mean ->
    [geometric] media geometrica
    [harmonic] media armonica
    [minimum] minimo
   *[arithmetic] media aritmetica
}: { $formula } = { $result }
explain-least-of = minimo di { $values }
explain-zero = 0, perché una di esse è 0
explain-reversed-value = invertita: 100 − { $value } = { $turned }
explain-reversed = invertita
explain-weight = peso { $weight }
explain-not-counted = non conta
explain-left-out = esclusa

explain-nothing-ticked = niente segnato
explain-not-in-form = non nella versione
explain-condition-false = non riguarda: la sua condizione non vale
explain-answered-not-applicable = non riguarda: risposta { $answer }
explain-not-answered = senza risposta
explain-answered-missing = senza risposta: { $answer }
explain-answered = risposta { $answer }
explain-points = { $points ->
    [one] { $points } punto
   *[other] { $points } punti
}
explain-points-capped = { $sum }, al massimo { $most }
explain-curve-end = { $points } alla fine della curva

explain-no-class = nessuna classe
explain-holds = vale
explain-does-not-hold = non vale
explain-true = vero
explain-false = falso
explain-always = sempre vero
explain-all-of = tutto questo
explain-one-of = uno di questi
explain-not = non

explain-is = { $question } è { $code } (risposta: { $answer })
explain-in = { $question } è una di { $codes } (risposta: { $answer })
explain-at-least = { $question } è almeno { $number } (risposta: { $answer })
explain-below = { $question } è sotto { $number } (risposta: { $answer })
explain-is-answered = { $question } ha una risposta (risposta: { $answer })
explain-is-not-answered = { $question } non ha una risposta (risposta: { $answer })
explain-score-at-least = { $score } è almeno { $number } (punteggio: { $value })
explain-score-below = { $score } è sotto { $number } (punteggio: { $value })
explain-score-band = { $score } sta nel livello { $band } (punteggio: { $value })
