from desktop.export.alphabet import initial, sort_key


def test_case_accents_and_articles_do_not_count() -> None:
    names = ["Zürich", "École", "eagle", "The Ebony", "Ångström", "øre", "Ore", "#tag", "12 Monkeys"]
    assert sorted(names, key=sort_key) == [
        "12 Monkeys",
        "Ångström",
        "eagle",
        "The Ebony",
        "École",
        "Ore",
        "øre",
        "#tag",
        "Zürich",
    ]


def test_scripts_do_not_mix() -> None:
    names = ["Яна", "Αθήνα", "أفريل", "Oslo", "Éire", "हिन्दी", "東京", "Åre", "Анна", "ソウル", "서울"]
    made = sorted(names, key=sort_key)
    assert made[:6] == ["Åre", "Éire", "Oslo", "Αθήνα", "Анна", "Яна"]
    assert made[6:8] == ["أفريل", "हिन्दी"]
    assert set(made[8:]) == {"東京", "ソウル", "서울"}


def test_a_name_stands_under_its_letter() -> None:
    assert [initial(name) for name in ("Éire", "“Oslo”", "The Lantern", "9 to 5", "", "Яна", "The")] == [
        *("E", "O", "L", "#", "#", "Я", "T")
    ]
