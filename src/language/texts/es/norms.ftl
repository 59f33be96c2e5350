### Where a firm stands among its like.

norms-kind-all = empresas de todo tipo
norms-size = { $size } personas
norms-size-over = { $size } personas o más
norms-sector-A = agricultura, silvicultura, pesca
norms-sector-B-E = industria, energía, agua
norms-sector-F = construcción
norms-sector-G-I = comercio, transporte, hostelería
norms-sector-J = información y comunicaciones
norms-sector-K = finanzas y seguros
norms-sector-L = actividades inmobiliarias
norms-sector-M-N = servicios a empresas
norms-sector-O-Q = servicios públicos, educación, sanidad
norms-sector-R-U = cultura, ocio, servicios personales
norms-setting-urban = región urbana
norms-setting-intermediate = región intermedia
norms-setting-rural = región rural
norms-standing = por delante de unas { $percentile } de cada 100, entre { $firms ->
    [one] { $firms } empresa comparable
   *[other] { $firms } empresas comparables
} ({ $kind })
norms-mean = su media: { $mean }
norms-short = percentil { $percentile }
norms-method = Son comparables las empresas de la misma clase de tamaño, rama y tipo de región, siempre que las compartan al menos { $least } de las { $firms } empresas de referencia. El percentil es la parte de ellas que queda por debajo, más la mitad de las iguales; los valores cuentan en puntos enteros.
