# Makes a small survey and what R's survey package says of it: Rscript make.R, in this folder.
suppressMessages(library(survey))
set.seed(20260)
n <- 240
strata <- c("S1", "S2", "S3")
population <- c(S1 = 900, S2 = 400, S3 = 250)
d <- data.frame(id = sprintf("F%03d", 1:n), stratum = rep(strata, c(110, 80, 50)))
d$cluster <- paste0(d$stratum, "-", ave(seq_len(n), d$stratum, FUN = function(i) (seq_along(i) - 1) %/% 5))
d$fpc <- population[d$stratum]
d$w <- round(population[d$stratum] / ave(rep(1, n), d$stratum, FUN = sum) * runif(n, .6, 1.5), 3)
d$group <- sample(c("a", "b", "c", "d"), n, TRUE, c(.45, .3, .2, .05))
d$size <- sample(c("small", "medium", "large"), n, TRUE, c(.6, .3, .1))
d$y <- pmin(100, pmax(0, round(40 + 8 * (d$group == "b") + 12 * (d$stratum == "S3") + rnorm(n, 0, 15), 2)))
d$z <- round(pmin(100, pmax(0, rnorm(n, 50, 25))))
d$y[sample(n, 12)] <- NA
# A weight of 0 has no place in R's raking.
positive <- d
d$w[7] <- 0
for (file in list(list(d, "firms.csv"), list(positive, "positive.csv"))) write.csv(file[[1]], file[[2]], row.names = FALSE, na = "", quote = FALSE)
sizes <- data.frame(size = c("small", "medium", "large"), Freq = c(900, 450, 200))
groups <- data.frame(group = c("a", "b", "c", "d"), Freq = c(700, 460, 310, 80))
write.csv(rbind(data.frame(variable = "size", category = sizes$size, count = sizes$Freq),
                data.frame(variable = "group", category = groups$group, count = groups$Freq)), "margins.csv", row.names = FALSE, quote = FALSE)
write.csv(data.frame(size = sizes$size, Freq = sizes$Freq), "sizes.csv", row.names = FALSE, quote = FALSE)

num <- function(x) ifelse(is.na(x), "null", formatC(x, digits = 15, format = "g"))
out <- character()
say <- function(design, score, group, stat, value) out <<- c(out, sprintf('  {"design": "%s", "score": "%s", "group": "%s", "stat": "%s", "value": %s}', design, score, group, stat, num(value)))
tell <- function(name, des) for (v in c("y", "z")) {
  for (g in c("Total", "a", "b", "c", "d")) {
    dom <- if (g == "Total") des else subset(des, group == g)
    f <- reformulate(v)
    # Of those with a value: svyvar before version 4.5 counted the others too.
    known <- subset(dom, !is.na(dom$variables[[v]]))
    m <- svymean(f, known, na.rm = TRUE, deff = TRUE)
    df <- degf(dom)
    ci <- confint(m, df = df)
    say(name, v, g, "mean", coef(m)); say(name, v, g, "se", SE(m)); say(name, v, g, "df", df)
    say(name, v, g, "ci_low", ci[1]); say(name, v, g, "ci_high", ci[2])
    say(name, v, g, "sd", sqrt(coef(svyvar(f, known, na.rm = TRUE)))); say(name, v, g, "deff", as.numeric(deff(m)))
    q <- svyquantile(f, dom, c(.25, .5, .75), na.rm = TRUE, ci = FALSE)
    q <- as.numeric(unlist(q))[1:3]
    say(name, v, g, "q25", q[1]); say(name, v, g, "median", q[2]); say(name, v, g, "q75", q[3])
    if (g != "Total") {
      t <- svyglm(as.formula(sprintf("%s ~ I(group == '%s')", v, g)), des)
      d <- coef(t)[2]; s <- SE(t)[2]; k <- qt(.975, degf(des) - 1)
      say(name, v, g, "difference", d); say(name, v, g, "difference_low", d - k * s); say(name, v, g, "difference_high", d + k * s)
    }
    p <- svymean(as.formula(sprintf("~as.numeric(%s >= 50)", v)), known, na.rm = TRUE)
    share <- coef(p)[[1]]; ne <- share * (1 - share) / vcov(p)[1]; z <- qt(.975, degf(dom))
    mid <- (share + z^2 / 2 / ne) / (1 + z^2 / ne); reach <- z * sqrt(share * (1 - share) / ne + z^2 / 4 / ne^2) / (1 + z^2 / ne)
    say(name, v, g, "share:high", share); say(name, v, g, "share_low:high", mid - reach); say(name, v, g, "share_high:high", mid + reach)
  }
}
des <- svydesign(ids = ~1, strata = ~stratum, weights = ~w, fpc = ~fpc, data = d)
tell("stratified", des)
tell("weighted", svydesign(ids = ~1, weights = ~w, data = d))
tell("clustered", svydesign(ids = ~cluster, strata = ~stratum, weights = ~w, data = d, nest = TRUE))
calibrated <- svydesign(ids = ~1, strata = ~stratum, weights = ~w, data = positive)
tell("poststratified", postStratify(calibrated, ~size, sizes))
tell("raked", rake(calibrated, list(~size, ~group), list(sizes, groups), control = list(maxit = 500, epsilon = 1e-13)))
writeLines(c("[", paste(out, collapse = ",\n"), "]"), "expected.json")
