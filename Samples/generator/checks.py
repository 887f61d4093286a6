"""Assertions on the gold: vocabulary, dates, arithmetic, flags, and that every printed value stands on the page."""
import csv
import re

KINDS = set("chemotherapy immunotherapy targeted radiotherapy autologous-transplant allogeneic-transplant cell-therapy conditioning "
            "lymphodepletion bridging maintenance supportive".split())
RESPONSES = set("sCR CR CRi CRh VGPR PR MR SD PD NR relapse".split())
DIAGNOSES = set("DLBCL HGBL FL MCL MZL PMBCL BL HL CLL ALL B-ALL T-ALL AML MM PCL WM AL MDS".split())
STATUSES = {"new", "relapsed", "refractory", "transformed", "remission"}
ROLES = set("collected received reported performed stated inferred".split())
TYPES = set("lab.cbc lab.chemistry lab.coagulation lab.virology lab.flow lab.protein marrow pathology genetics mrd imaging.petct "
            "imaging.ct imaging.mri letter discharge treatment-summary consult medication-list other".split())
# every sign a laboratory of any split prints, and what it says of the value
HIGH = {"H", "HH", "H*", "*H", "HI", "(H)", "HIGH", "High", "high", "A", "+", "↑", "↑↑", "H ↑", "B↑", "▲", ">>", "<--HIGH", "Above", "Above high reference limit",
        "偏高", "Yüksek", "Y", "(Y)", "Alto", "повышен", "выше нормы", "مرتفع"}
LOW = {"L", "LL", "L*", "*L", "LO", "(L)", "LOW", "Low", "low", "-", "↓", "↓↓", "L ↓", "▼", "<<", "<--LOW", "Below", "Below low reference limit",
       "偏低", "Düşük", "D", "(D)", "Bajo", "Basso", "понижен", "ниже нормы", "منخفض"}
EITHER = {"*", "**", "(!)", "!", "»", "Fuera de rango"}
NEITHER = {"", "N", "Normal", "NORMAL"}
DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٫⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789.0123456789-")


class Vocabulary:
    def __init__(self, folder):
        self.known = {}
        for kind, file, column in (("analyte", "analytes.csv", "id"), ("marker", "markers.csv", "marker"), ("regimen", "regimens.csv", "name"), ("drug", "drugs.csv", "generic")):
            if folder:
                with open(folder / file, encoding="utf-8", newline="") as f:
                    self.known[kind] = {r[column] for r in csv.DictReader(f)}
        if folder:
            self.known["regimen"] |= {"auto-sct", "allo-sct"}

    def has(self, kind, value):
        return value is None or kind not in self.known or value in self.known[kind]


def number(text):
    t = str(text).translate(DIGITS).strip().lstrip("<>≤≥~ ")
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", t) or re.fullmatch(r"\d{1,2}(,\d{2})*,\d{3}", t):
        t = t.replace(",", "")
    t = t.replace(" ", "").replace("\u202f", "").replace(",", ".")
    return float(t) if re.fullmatch(r"\d+(\.\d+)?", t) else None


def near(name, what, a, b, tolerance):
    assert abs(a - b) <= tolerance, (name, what, a, b)


def gold(g, vocabulary):
    name = g["name"]
    assert g["sources"][0]["type"]["code"] in TYPES and g["sources"][0]["issuer"], name
    flagged = {o["date"]["value"] for o in g["observations"] if "flag" in o and "date" in o}
    for o in g["observations"]:
        assert vocabulary.has("analyte", o["code"]), (name, o["code"])
        assert o["value"]["printed"], (name, o)
        assert o["value"].get("text") in (None, "positive", "negative", "indeterminate", "not-tested"), (name, o)
        if o.get("date", {}).get("value") in flagged:          # a column of previous results prints no flags
            judge_flag(name, o)
    for m in g["markers"]:
        assert vocabulary.has("marker", m["marker"]) and m["status"] in ("positive", "negative", "partial", "equivocal"), (name, m)
        assert m.get("intensity") in (None, "dim", "moderate", "bright", "heterogeneous"), (name, m)
        assert m["method"] in ("flow", "ihc", "other"), (name, m)
    for t in g["treatments"]:
        assert t["kind"] in KINDS and vocabulary.has("regimen", t.get("regimen", {}).get("id")), (name, t)
        assert all(vocabulary.has("drug", x["id"]) for x in t.get("drugs", [])), (name, t)
        assert t.get("bestResponse") in RESPONSES | {None} and t["assertion"] in ("present", "absent", "possible", "planned", "historical"), (name, t)
    for x in g["responses"]:
        assert x["category"] in RESPONSES, (name, x)
    for x in g["diagnoses"]:
        assert x["code"] in DIAGNOSES and x.get("status") in STATUSES | {None}, (name, x)
    for n in g["never"]:
        forbid(name, g, n)
    dates(name, g)
    arithmetic(name, g)


def judge_flag(name, o):
    span, flag, x = o.get("range"), (o.get("flag") or {}).get("printed", ""), o["value"].get("number", number(o["value"]["printed"]))
    if not span or x is None or ("low" not in span and "high" not in span) or o["value"].get("comparator"):
        return
    below, above = "low" in span and x < span["low"], "high" in span and x > span["high"]
    if flag in HIGH:
        assert above, (name, o)
    elif flag in LOW:
        assert below, (name, o)
    elif flag in EITHER:
        assert below or above, (name, o)
    else:
        assert flag in NEITHER and not below and not above, (name, o)


def forbid(name, g, n):
    """A "never" without a text must not forbid what the gold holds."""
    assert n["why"] and ("text" in n or "code" in n or "regimen" in n), (name, n)
    if "text" in n:
        return
    have = {"observation": [o["code"] for o in g["observations"]], "response": [x["category"] for x in g["responses"]],
            "marker": [m["marker"] for m in g["markers"]], "diagnosis": [x["code"] for x in g["diagnoses"]],
            "treatment": [t.get("regimen", {}).get("id") for t in g["treatments"]]}.get(n["kind"], [])
    assert n.get("code", n.get("regimen")) not in have, (name, n)


def dates(name, x):
    if isinstance(x, dict):
        if "role" in x and "value" in x:
            assert x["role"] in ROLES and re.fullmatch(r"\d{4}(-\d\d){0,2}", x["value"]), (name, x)
        for v in x.values():
            dates(name, v)
    elif isinstance(x, list):
        for v in x:
            dates(name, v)


def arithmetic(name, g):
    groups = {}
    for o in g["observations"]:
        if o["code"] and o.get("specimen") is None and not o["value"].get("comparator"):
            groups.setdefault((o.get("date") or {}).get("value"), {}).setdefault(o["code"], []).append(o["value"].get("number", number(o["value"]["printed"])))
    for values in groups.values():
        v = {k: x[0] for k, x in values.items() if len(x) == 1 and x[0] is not None}
        has = lambda *codes: all(c in v for c in codes)
        cells = [c for c in v if c.endswith("_pct") and c.split("_")[0] in ("neut", "lymph", "mono", "eos", "baso", "band", "blast", "ig")]
        if has("neut_pct", "lymph_pct", "mono_pct", "eos_pct", "baso_pct"):
            total = sum(v[c] for c in cells if c != "ig_pct")
            near(name, "differential", total * (100 if total < 1.5 else 1), 100, .101)
        hct = v.get("hct", 0) * (100 if v.get("hct", 0) < 1 else 1)
        hgb = v.get("hgb", 0) / (10 if v.get("hgb", 0) > 25 else 1)
        rbc = v.get("rbc", 0) / (1e6 if v.get("rbc", 0) > 1000 else 100 if v.get("rbc", 0) > 50 else 1)     # 10⁴/µL in Japan
        mchc = v.get("mchc", 0) / (10 if v.get("mchc", 0) > 100 else 1)
        if has("hct", "rbc", "mcv"):
            near(name, "MCV", hct * 10 / rbc, v["mcv"], .6)
        if has("hgb", "rbc", "mch"):
            near(name, "MCH", hgb * 10 / rbc, v["mch"], .3)
        if has("hgb", "hct", "mchc"):
            near(name, "MCHC", hgb * 100 / hct, mchc, .6)
        wbc = v.get("wbc", 0) / (1000 if v.get("wbc", 0) > 500 else 1)
        for c in cells:
            other = c.replace("_pct", "_abs")
            if has("wbc", other):
                expected = wbc * v[c] / 100
                absolute = min(v[other], v[other] / 1000, key=lambda x: abs(x - expected))
                near(name, other, expected, absolute, .06)
        if has("kflc", "lflc", "flc_ratio"):
            near(name, "FLC ratio", v["kflc"] / v["lflc"], v["flc_ratio"], max(.02, v["flc_ratio"] * .01))
        if has("cd4_abs", "cd8_abs", "cd4_cd8"):
            near(name, "CD4/CD8", v["cd4_abs"] / v["cd8_abs"], v["cd4_cd8"], .02)
        if has("tp", "albumin", "globulin"):
            near(name, "globulin", v["tp"] - v["albumin"], v["globulin"], .11)


def flat(text):
    return re.sub(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]+", "", str(text)).translate(DIGITS)


def printed(g, text):
    page, missing = flat(text), []

    def look(what, s):
        # pdftotext may put a raised exponent on a line of its own
        bare = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+", "", str(s))
        if isinstance(s, float) and flat(s).replace(".", ",") in page:
            return
        if s and flat(s) not in page and (bare == str(s) or flat(bare) not in page):
            missing.append((what, s))

    def walk(x, path):
        if isinstance(x, dict):
            for k, v in x.items():
                if k == "printed":
                    look(path, v)
                elif k in ("dose", "iscn", "suvMax", "deauville", "sensitivity", "conclusion", "reasonStopped"):
                    look(f"{path}.{k}", v)
                elif k == "range":
                    look(f"{path}.range", v.get("text"))
                else:
                    walk(v, f"{path}.{k}")
        elif isinstance(x, list):
            for v in x:
                walk(v, path)

    for key, value in g.items():
        if key not in ("never", "name", "languages", "sources"):
            walk(value, key)
    for i in g["patient"].get("identifiers", []):
        look("identifier", i["value"])
    right_to_left = re.search("[\u0600-\u06ff]", g["patient"]["name"]["value"])
    for word in [] if right_to_left else g["patient"]["name"]["value"].split():
        look("patient", word)
    assert not missing, (g["name"], missing)
