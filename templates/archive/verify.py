"""Проверка архива учебного года без kpgt: python3 verify.py [папка года или дела] … Нужен только Python 3."""
import hashlib, pathlib, re, sys

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()

def files_in(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def manifest_faults(root, name, present):
    """Строка перечня: отпечаток, два пробела, путь; строки по порядку, каждый путь один раз, конец строки \\n."""
    text = (root / name).read_bytes().decode(errors="replace") if (root / name).is_file() else ""
    lines = [re.fullmatch(r"([0-9a-f]{64})  (\S.*)", line) for line in text[:-1].split("\n")]
    paths = [line[2] for line in lines if line]
    if not text.endswith("\n") or "\r" in text or None in lines or paths != sorted(set(paths)):
        return [f"{name}: перечень записан не так, как его пишет kpgt"]
    if any(step in ("", ".", "..") for path in paths for step in path.split("/")):
        return [f"{name}: путь ведёт не туда"]
    faults = [f"{path}: файла не было при закрытии года" for path in present if path not in paths]
    for line in lines:
        file = root / line[2]
        if file.is_symlink() or not file.is_file():
            faults.append(f"{line[2]}: файла нет")
        elif sha256(file) != line[1]:
            faults.append(f"{line[2]}: содержание не то, что было при закрытии года")
    return faults


def bag_faults(bag):
    data = [path for path in files_in(bag) if path.startswith("data/")]
    tags = [path for path in files_in(bag) if not path.startswith("data/") and path != "tagmanifest-sha256.txt"]
    faults = manifest_faults(bag, "manifest-sha256.txt", data) + manifest_faults(bag, "tagmanifest-sha256.txt", tags)
    declared, info = [(bag / name).read_bytes() if (bag / name).is_file() else b"" for name in ("bagit.txt", "bag-info.txt")]
    size = sum((bag / path).stat().st_size for path in data if (bag / path).is_file())
    sound = declared == DECLARATION and f"Payload-Oxum: {size}.{len(data)}".encode() in info.split(b"\n")
    return faults + ([] if sound else ["bagit.txt или bag-info.txt: не то, что было при закрытии года"])


def year_faults(folder):
    """year.yaml перечисляет дела и файлы вне дел; previous — отпечаток year.yaml предыдущего года. Выгруженный год лежит один, под любым именем."""
    text, root, faults, unseen, known = (folder / "year.yaml").read_text("utf-8"), folder.parent.parent, [], [], {"year.yaml"}
    year = (re.findall(r'^year: "?(\d{4}-\d{4})"?$', text, re.M) or ["0-0"])[0]
    inside = (root / "kpgt.yaml").is_file() and folder.parent.name == "archive"
    for body in re.findall(r"^  - \{?path: (.*(?:\n    .*)*)", text, re.M):
        path = re.match(r'"?([^",\n}]+)', body)[1]
        known.add(path)
        file = folder / path / "tagmanifest-sha256.txt" if "tagmanifest:" in body else folder / path
        hash = re.search(r'(?:tagmanifest|sha256): "?([0-9a-f]{64})', body)
        if "disposed:" not in body and (not hash or not file.is_file() or sha256(file) != hash[1]):
            faults.append(f"{path}: не то, что записано в year.yaml")
        if "tagmanifest:" in body and (folder / path).is_dir():
            faults += [f"{path}/{fault}" for fault in bag_faults(folder / path)]
    faults += [f"{path}: не относится ни к одному делу" for path in files_in(folder) if path not in known and path.split("/")[0] not in known]
    before = folder.parent / "-".join(str(int(one) - 1) for one in year.split("-")) / "year.yaml"
    previous = re.search(r'^previous: "?([0-9a-f]{64})', text, re.M)
    if previous and not before.is_file() and not inside:
        unseen.append(f"предыдущий год: его папки {before.parent.name} рядом нет")
    elif before.is_file() != bool(previous) or (previous and sha256(before) != previous[1]) or (inside and folder.name != year):
        faults.append("year.yaml: цепочка с предыдущим годом прервана, или его папки здесь нет")
    records = [path.relative_to(root).as_posix() for path in root.glob(f"*/{year}/**/*") if path.is_file() and path.parts[len(root.parts)] != "archive"]
    loose = ["записи года по перечню records-sha256.txt: папки записей рядом нет"]
    return (faults + manifest_faults(root, f"archive/{year}/records-sha256.txt", records), unseen) if inside else (faults, unseen + loose)


code = 0
for folder in [pathlib.Path(given).resolve() for given in sys.argv[1:] or [pathlib.Path(__file__).parent]]:
    faults, unseen = year_faults(folder) if (folder / "year.yaml").is_file() else (bag_faults(folder), [])
    print("\n  ".join([f"{folder.name}: " + ("НЕ СХОДИТСЯ" if faults else "сходится"), *faults, *(f"не проверено: {one}" for one in unseen)]))
    if (folder / "year.yaml").is_file():
        print(f"Корневой отпечаток, сверьте его с подписанным актом: {sha256(folder / 'year.yaml')}")
    code = code or bool(faults)
sys.exit(code)
