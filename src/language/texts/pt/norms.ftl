### Where a firm stands among its like.

norms-kind-all = empresas de todo o tipo
norms-size = { $size } pessoas
norms-size-over = { $size } pessoas ou mais
norms-sector-A = agricultura, floresta, pesca
norms-sector-B-E = indústria, energia, água
norms-sector-F = construção
norms-sector-G-I = comércio, transportes, restauração e alojamento
norms-sector-J = informação e comunicação
norms-sector-K = finanças e seguros
norms-sector-L = imobiliário
norms-sector-M-N = serviços às empresas
norms-sector-O-Q = serviços públicos, educação, saúde
norms-sector-R-U = cultura, lazer, serviços pessoais
norms-setting-urban = região urbana
norms-setting-intermediate = região intermédia
norms-setting-rural = região rural
norms-standing = à frente de cerca de { $percentile } em cada 100, entre { $firms ->
    [one] { $firms } empresa comparável
   *[other] { $firms } empresas comparáveis
} ({ $kind })
norms-mean = a média delas: { $mean }
norms-short = percentil { $percentile }
norms-method = São comparáveis as empresas da mesma classe de dimensão, do mesmo ramo e do mesmo tipo de região, desde que pelo menos { $least } das { $firms } empresas de referência os partilhem. O percentil é a parte delas que fica abaixo, mais metade das iguais; os valores contam em pontos inteiros.
