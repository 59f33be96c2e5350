### What ranks and bands hang on; what if firms answered otherwise.

sheet-robust = Robustnost
sheet-robust-caption = Na čem závisí pořadí podle { $score }
col-rank = Pořadí
col-rank-short = Pořadí
col-rank-noise = Pořadí, váhy ±{ $percent }
col-rank-noise-short = ±{ $percent }
col-band-noise = Stupeň zůstává, váhy ±{ $percent }
col-band-noise-short = zůstává
col-rank-simplex = Pořadí, libovolné váhy
col-rank-simplex-short = libovolné
col-band-simplex = Stupeň zůstává, libovolné váhy
col-band-simplex-short = zůstává
col-rank-arithmetic = Pořadí, aritmetický průměr
col-rank-arithmetic-short = aritm.
col-rank-geometric = Pořadí, geometrický průměr
col-rank-geometric-short = geom.
col-rank-without = Pořadí bez jedné oblasti
col-rank-without-short = bez jedné
note-robust = Robustnost: { $score } bylo pro každou odpověď spočteno znovu, { $draws }krát s váhami změněnými až o { $percent } a { $draws }krát s váhami nově losovanými (každé rozdělení stejně pravděpodobné; { $generator }, počáteční číslo { $seed }), jako aritmetický a geometrický průměr a bez každé z těchto oblastí: { $dimensions }. Pořadí je podle průměrů skupin jedné úrovně; od–do zahrnuje devět losování z deseti. Stupeň zůstává: v kolika losováních je stupeň průměru dnešní.
note-robust-shifts = Při vahách ±{ $percent } se pořadí posune v průměru o { $noise } a { $unchanged } zůstává; při libovolných vahách o { $any } a { $any_unchanged } zůstává.

sheet-what-if = Co kdyby { $number }
sheet-what-if-caption = Co kdyby: { $title }
col-concerned = Dotčené firmy
col-concerned-short = dotčené
col-today = Dnes
col-today-short = Dnes
col-then = Potom
col-then-short = Potom
col-change = Rozdíl
col-change-short = Změna
note-what-if = Co kdyby: odpovědi byly změněny, jak říká scénář, a znovu vyhodnoceny; nic jiného se nemění. Je to počítání, ne předpověď: říká, jaké by hodnoty byly, ne že je některé opatření přinese.

robust-heading = Jak výsledek závisí na vahách
robust-noise = Při vahách změněných až o { $percent } zůstává „{ $band }“ v { $share } z { $draws } losování; devět z deseti leží mezi { $low } a { $high }.
robust-simplex = Při nově losovaných vahách, kde je každé rozdělení stejně pravděpodobné, zůstává „{ $band }“ v { $share }; devět z deseti leží mezi { $low } a { $high }.
robust-means = Jako aritmetický průměr: { $arithmetic }; jako geometrický průměr: { $geometric }.
robust-value = { $value } ({ $band })
robust-without = Bez oblasti { $dimension }: { $value }
robust-band-stays = stupeň zůstává
robust-band-changes = stupeň bude „{ $band }“
robust-draws = Losováno pomocí { $generator }, počáteční číslo { $seed }.

about-robustness = robustnost
about-robustness_shifts = posuny pořadí
about-what_if = co kdyby
