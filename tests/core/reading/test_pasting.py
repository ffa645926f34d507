from copydesk.core.reading import read_file
from copydesk.core.reading.pasting import add_article, pasted_article


def test_what_was_pasted_reads_back_with_its_outlet_and_date(tmp_path):
    text = "Pier closed for winter\n\nThe pier was closed on Monday, the harbour master said. It will open in spring.\n"
    path = add_article(tmp_path, text, 'Isle "News": now', "2024-03-05")
    (article,) = read_file(tmp_path, path)
    assert (article.outlet, article.published, article.headline) == (
        'Isle "News": now', "2024-03-05", "Pier closed for winter",
    )  # fmt: skip


def test_no_file_is_ever_written_over(tmp_path):
    paths = [add_article(tmp_path, "Same headline\n\nText.") for _ in range(3)]
    assert [path.name for path in paths] == ["same-headline.md", "same-headline-2.md", "same-headline-3.md"]


def test_front_matter_of_its_own_stays(tmp_path):
    text = "---\ntitle: A\n---\n\nText.\n"
    assert pasted_article(text) == text
    assert pasted_article(text, "Isle News") == "---\noutlet: Isle News\ntitle: A\n---\n\nText.\n"


def test_a_name_is_plain_whatever_the_text(tmp_path):
    assert add_article(tmp_path, "../../etc/passwd: \x1b]0;x\x07").parent == tmp_path
    assert add_article(tmp_path, "?!\n").name.startswith("pasted-")
