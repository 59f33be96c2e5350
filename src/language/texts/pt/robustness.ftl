### What ranks and bands hang on; what if firms answered otherwise.

sheet-robust = Robustez
sheet-robust-caption = De que dependem os lugares segundo { $score }
col-rank = Lugar
col-rank-short = Lugar
col-rank-noise = Lugar, pesos ±{ $percent }
col-rank-noise-short = ±{ $percent }
col-band-noise = O nível mantém-se, pesos ±{ $percent }
col-band-noise-short = igual
col-rank-simplex = Lugar, quaisquer pesos
col-rank-simplex-short = quaisquer
col-band-simplex = O nível mantém-se, quaisquer pesos
col-band-simplex-short = igual
col-rank-arithmetic = Lugar, média aritmética
col-rank-arithmetic-short = aritm.
col-rank-geometric = Lugar, média geométrica
col-rank-geometric-short = geom.
col-rank-without = Lugar sem uma dimensão
col-rank-without-short = sem uma
note-robust = Robustez: { $score } foi calculado de novo para cada resposta, { $draws } vezes com pesos variados até { $percent } e { $draws } vezes com pesos sorteados de novo (qualquer repartição igualmente provável; { $generator }, semente { $seed }), como média aritmética e geométrica, e sem cada uma destas dimensões: { $dimensions }. Os lugares são das médias de grupos de um mesmo nível; de–a abrange nove sorteios em cada dez. O nível mantém-se: em quantos sorteios o nível da média é o de hoje.
note-robust-shifts = Com pesos ±{ $percent } os lugares movem-se em média { $noise } e { $unchanged } mantêm-se; com quaisquer pesos, { $any }, e { $any_unchanged } mantêm-se.

sheet-what-if = E se { $number }
sheet-what-if-caption = E se: { $title }
col-concerned = Empresas abrangidas
col-concerned-short = abrangidas
col-today = Hoje
col-today-short = Hoje
col-then = Então
col-then-short = Então
col-change = Diferença
col-change-short = Mudança
note-what-if = E se: as respostas foram alteradas como diz o cenário e avaliadas de novo; nada mais muda. É aritmética, não uma previsão: diz quais seriam os valores, não que uma medida os traga.

robust-heading = Quanto o resultado depende dos pesos
robust-noise = Com pesos variados até { $percent }, «{ $band }» mantém-se em { $share } de { $draws } sorteios; nove em cada dez ficam entre { $low } e { $high }.
robust-simplex = Com pesos sorteados de novo, qualquer repartição igualmente provável, «{ $band }» mantém-se em { $share }; nove em cada dez ficam entre { $low } e { $high }.
robust-means = Como média aritmética: { $arithmetic }; como média geométrica: { $geometric }.
robust-value = { $value } ({ $band })
robust-without = Sem { $dimension }: { $value }
robust-band-stays = o nível mantém-se
robust-band-changes = o nível passa a «{ $band }»
robust-draws = Sorteado com { $generator }, semente { $seed }.

about-robustness = robustez
about-robustness_shifts = mudanças de lugar
about-what_if = e se
