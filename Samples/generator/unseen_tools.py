"""Unseen split: what its pages share. The pages themselves stand in the other unseen_*.py."""
from layout import cells

ALL = "good poor fax photo"
TWO_PAGES = "good poor fax"


def tr(values, classes=(), row=""):
    return f'<tr class="{row}">' + cells(values, classes=classes) + "</tr>"


def put(d, house, when, x, **more):
    """One row of a plan: name, code, value, decimals, unit, low, high."""
    name, code, value, places, unit, low, high = x
    return d.row(house, when, code, name, value, places, unit, low, high, **more)


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
