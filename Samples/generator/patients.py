"""The values of one invented patient, consistent with each other."""

CYTOPENIC = dict(wbc=(1.4, 2.9), rbc=(2.5, 3.2), plt=(22, 88))
ANAEMIC = dict(wbc=(3.1, 6.4), rbc=(2.8, 3.5), plt=(105, 220))


def blood(r, wbc=(4.2, 9.5), rbc=(3.9, 4.9), mcv=(84, 96), plt=(160, 370), parts=None, wbc_decimals=2, part_decimals=1):
    """A consistent blood count: MCV = Hct/RBC, MCH = Hb/RBC, MCHC = Hb/Hct, absolute = WBC x %."""
    v = {"wbc": round(r.uniform(*wbc), wbc_decimals), "rbc": round(r.uniform(*rbc), 2)}
    v["hct"] = round(v["rbc"] * r.uniform(*mcv) / 10, 1)
    v["hgb"] = round(v["hct"] * r.uniform(.322, .346), 1)
    v["mcv"] = round(v["hct"] * 10 / v["rbc"], 1)
    v["mch"] = round(v["hgb"] * 10 / v["rbc"], 1)
    v["mchc"] = round(v["hgb"] * 100 / v["hct"], 1)
    v["plt"] = r.randint(*plt)
    v["mpv"] = round(r.uniform(8.4, 11.8), 1)
    v["rdw_cv"] = round(r.uniform(12.4, 17.8), 1)
    v["rdw_sd"] = round(r.uniform(39, 54), 1)
    v["pdw"] = round(r.uniform(10, 16.5), 1)
    v["pct_plateletcrit"] = round(v["plt"] * v["mpv"] / 10000, 2)
    parts = parts or {"lymph": (18, 34), "mono": (5, 11), "eos": (.6, 4), "baso": (.2, 1)}
    rest = 100.0
    for cell, span in parts.items():
        v[cell + "_pct"] = round(r.uniform(*span), part_decimals)
        rest -= v[cell + "_pct"]
    v["neut_pct"] = round(rest, part_decimals)
    for cell in ("neut", *parts):
        v[cell + "_abs"] = round(v["wbc"] * v[cell + "_pct"] / 100, 2)
    return v


def whole_differential(r, v):
    """Whole-number differential of the same count."""
    w = blood(r, wbc=(v["wbc"], v["wbc"]), part_decimals=0, parts={"lymph": (19, 41), "mono": (3, 10), "eos": (1, 6), "baso": (0, 1)})
    return {k: w[k] for k in w if k.split("_")[0] in ("neut", "lymph", "mono", "eos", "baso")}


def filtration(creat, age, female):
    """CKD-EPI 2021, creatinine in mg/dL."""
    k, a, f = (.7, -.241, 1.012) if female else (.9, -.302, 1)
    return 142 * min(creat / k, 1) ** a * max(creat / k, 1) ** -1.2 * .9938 ** age * f


def chemistry(r, age, female):
    """Chemistry in conventional units, whose sums agree."""
    u = r.uniform
    v = {"na": r.randint(131, 145), "k": round(u(3.1, 5.3), 1), "cl": r.randint(96, 109), "hco3": r.randint(19, 30), "bun": r.randint(7, 38), "creat": round(u(.58, 1.72), 2),
         "glucose": r.randint(74, 168), "ca": round(u(8.1, 10.9), 1), "albumin": round(u(2.8, 4.6), 1), "globulin": round(u(1.8, 4.4), 1), "bili_total": round(u(.3, 2.2), 1),
         "alp": r.randint(48, 210), "ast": r.randint(12, 88), "alt": r.randint(9, 96), "ggt": r.randint(11, 140), "ldh": r.randint(148, 690), "urate": round(u(2.6, 8.8), 1),
         "phos": round(u(2.2, 5.1), 1), "mg": round(u(1.5, 2.5), 1), "crp": round(u(.8, 74), 1), "ferritin": r.randint(60, 1890)}
    v["tp"] = round(v["albumin"] + v["globulin"], 1)
    v["ag_ratio"] = round(v["albumin"] / v["globulin"], 1)
    v["bili_direct"] = round(v["bili_total"] * u(.2, .45), 1)
    v["bili_indirect"] = round(v["bili_total"] - v["bili_direct"], 1)
    v["egfr"] = round(filtration(v["creat"], age, female))
    return v


def tests(r, age, female, **count):
    """One patient's blood count, chemistry, clotting and proteins in conventional units."""
    u = r.uniform
    v = blood(r, **count) | chemistry(r, age, female)
    v["inr"] = round(u(.95, 1.42), 2)
    v["pt"] = round(11.8 * v["inr"] ** .95, 1)
    v["aptt"] = round(u(24, 46), 1)
    v["fibrinogen"] = r.randint(148, 612)
    v["ddimer"] = round(u(.22, 4.6), 2)
    v["b2m"] = round(u(1.4, 6.8), 2)
    v["igg"], v["iga"], v["igm"] = r.randint(180, 760), r.randint(12, 130), r.randint(9, 90)
    v["pct"] = round(u(.05, 1.8), 2)
    v["il6"] = round(u(2.2, 88), 1)
    v["hapto"] = r.randint(24, 260)
    v["ntprobnp"] = r.randint(58, 920)
    v["tg"] = r.randint(74, 288)
    v["esr"] = r.randint(12, 104)
    v["urea"] = round(v["bun"] * 2.14, 1)
    v["retic_pct"] = round(u(.3, 2.6), 2)
    return v


# how far a value of the same patient wanders between two draws, as a share of it
WANDER = dict(na=.015, k=.06, cl=.015, hco3=.06, ca=.03, phos=.08, mg=.05, albumin=.05, globulin=.05, creat=.09, bun=.14, urate=.1, bili_total=.18, alp=.1, ast=.25, alt=.25, ggt=.15,
              ldh=.2, crp=.4, ferritin=.25, glucose=.12, inr=.05, aptt=.06, fibrinogen=.15, ddimer=.2, pct=.4, il6=.5, esr=.2, igg=.08, iga=.08, igm=.08)


def again(r, base, age, female, **count):
    """The same patient at another draw: a new count of the same cells, the rest a little off its former value."""
    v = tests(r, age, female, mcv=(base["mcv"] - .8, base["mcv"] + .8), **count)
    for key, by in WANDER.items():
        x = base[key] * r.uniform(1 - by, 1 + by)
        v[key] = round(x) if isinstance(base[key], int) else round(x, 2 if key in ("creat", "inr", "ddimer", "pct") else 1)
    v["tp"], v["ag_ratio"] = round(v["albumin"] + v["globulin"], 1), round(v["albumin"] / v["globulin"], 1)
    v["pt"], v["urea"], v["egfr"] = round(11.8 * v["inr"] ** .95, 1), round(v["bun"] * 2.14, 1), round(filtration(v["creat"], age, female))
    return v


def si(v):
    """The same values in the units of Europe and its former colonies."""
    s = dict(v)
    for key, factor, places in (("hgb", 10, 0), ("mchc", 10, 0), ("hct", .01, 3), ("creat", 88.4, 0), ("bun", .357, 1), ("bili_total", 17.1, 1), ("bili_direct", 17.1, 1),
                                ("albumin", 10, 0), ("ca", .2495, 2), ("urate", 59.48, 0), ("phos", .3229, 2), ("mg", .4114, 2), ("glucose", .0555, 1), ("fibrinogen", .01, 2),
                                ("igg", .01, 2), ("iga", .01, 2), ("igm", .01, 2), ("tg", .01129, 2), ("hapto", .01, 2)):
        s[key] = round(v[key] * factor, places)
    s["urea"] = s["bun"]
    s["tp"] = round(v["tp"] * 10)
    s["globulin"] = s["tp"] - s["albumin"]
    return s


def plasma_cells(r, heavy="igg", kappa=True, spike=(1.4, 3.9)):
    """Proteins of a myeloma in g/dL, mg/dL and mg/L: fractions that sum to the total, other classes suppressed, light chains of the clone."""
    u = r.uniform
    m = round(u(*spike), 2)
    v = {"mprot_s": m, "albumin": round(u(2.9, 3.9), 2), "alpha1": round(u(.21, .42), 2), "alpha2": round(u(.52, 1.04), 2), "beta": round(u(.58, .98), 2), "gamma": round(m + u(.22, .5), 2)}
    v["tp"] = round(sum(v[x] for x in ("albumin", "alpha1", "alpha2", "beta", "gamma")), 1)
    v |= {"igg": r.randint(240, 560), "iga": r.randint(14, 58), "igm": r.randint(11, 36)}
    v[heavy] += round(m * 1000 * u(.98, 1.08))
    clone, other = round(u(88, 940), 1), round(u(3.4, 14), 1)
    v["kflc"], v["lflc"] = (clone, other) if kappa else (other, clone)
    v["flc_ratio"] = round(v["kflc"] / v["lflc"], 2)
    v["b2m"] = round(u(2.4, 7.9), 2)
    return v


def subsets(r, lymphocytes):
    """Lymphocyte subsets per microlitre and their shares of the lymphocytes, which fill these nearly."""
    v = {"lymph": lymphocytes}
    shares = {"cd4": r.uniform(11, 22), "cd8": r.uniform(38, 52), "cd19": r.uniform(.4, 4.5), "nk": r.uniform(12, 19)}
    for cell, share in shares.items():
        v[cell + "_abs"] = round(lymphocytes * share / 100)
        v[cell + "_pct"] = round(v[cell + "_abs"] / lymphocytes * 100, 1)
    v["cd3_abs"] = round((v["cd4_abs"] + v["cd8_abs"]) * 1.03)
    v["cd3_pct"] = round(v["cd3_abs"] / lymphocytes * 100, 1)
    v["cd4_cd8"] = round(v["cd4_abs"] / v["cd8_abs"], 2)
    return v
