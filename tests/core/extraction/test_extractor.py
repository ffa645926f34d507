"""Which pipelines can be used, and what a user reads of those that cannot."""

import json
import warnings
from pathlib import Path

import pytest
from spacy.language import Language

from copydesk.core.errors import ModelMissing
from copydesk.core.extraction.extractor import Extractor
from copydesk.core.model import Article, ArticleStatus, Range

pytestmark = pytest.mark.model

TEXT = "“The dam held,” Ida Holm said."
ARTICLE = Article("a.md", "0" * 64, ArticleStatus.OK, text=TEXT, body=(Range(0, len(TEXT)),))


@pytest.fixture
def pipeline(nlp: Language, tmp_path: Path) -> Path:
    """The usual pipeline in a folder of its own."""
    nlp.to_disk(tmp_path / "pipeline")
    return tmp_path / "pipeline"


def _amend(pipeline: Path, **fields: object) -> None:
    meta = json.loads((pipeline / "meta.json").read_text("utf-8"))
    (pipeline / "meta.json").write_text(json.dumps(meta | fields), "utf-8")


def _drop(pipeline: Path, component: str) -> None:
    config = (pipeline / "config.cfg").read_text("utf-8")
    line = next(line for line in config.splitlines() if line.startswith("pipeline = "))
    kept = [name for name in json.loads(line.removeprefix("pipeline = ")) if name != component]
    (pipeline / "config.cfg").write_text(config.replace(line, f"pipeline = {json.dumps(kept)}"), "utf-8")


def test_a_pipeline_in_a_folder_can_be_used(pipeline: Path) -> None:
    extract = Extractor(str(pipeline)).extract(ARTICLE)
    assert [entity.name for entity in extract.entities] == ["Ida Holm"]
    assert [quotation.speaker_text for quotation in extract.quotations] == ["Ida Holm"]


def test_a_pipeline_of_another_minor_version_is_used_without_a_word(pipeline: Path) -> None:
    _amend(pipeline, spacy_version=">=3.7.2,<3.8.0")
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        Extractor(str(pipeline))
    assert not told


def test_other_warnings_of_a_pipeline_are_not_silenced(pipeline: Path) -> None:
    _amend(pipeline, spacy_version=">=3.7.2")
    with pytest.raises(ModelMissing, match="W094"):  # an error here, as every warning in tests is one
        Extractor(str(pipeline))


def test_a_package_that_only_holds_a_pipeline_can_be_named(
    pipeline: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "packages" / "ostra_pipeline"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    pipeline.rename(package / "_model")
    monkeypatch.syspath_prepend(str(package.parent))
    assert Extractor("ostra_pipeline").extract(ARTICLE).quotations


@pytest.mark.parametrize(
    ("component", "lack"),
    [
        ("parser", "gives no parse"),
        ("ner", "gives no named entities"),
        ("lemmatizer", "gives no lemmas"),
        ("attribute_ruler", "no parts of speech"),
        ("tagger", "no fine-grained tags"),
    ],
)
def test_a_pipeline_that_lacks_a_part_is_refused_by_what_it_lacks(pipeline: Path, component: str, lack: str) -> None:
    _drop(pipeline, component)
    with pytest.raises(ModelMissing, match=lack):
        Extractor(str(pipeline))


def test_a_pipeline_of_another_language_is_refused(tmp_path: Path) -> None:
    import spacy

    spacy.blank("de").to_disk(tmp_path / "german")
    with pytest.raises(ModelMissing, match="is for the language 'de'"):
        Extractor(str(tmp_path / "german"))


@pytest.mark.parametrize("name", ["no_such_pipeline", "no-such-pipeline", "no.such.pipeline", ".", ""])
def test_what_is_not_installed_says_how_to_have_it(name: str) -> None:
    with pytest.raises(ModelMissing, match="pip install it, or name another with --model"):
        Extractor(name)


@pytest.mark.parametrize("content", ["", "{", "[]"])
def test_a_broken_pipeline_says_why(tmp_path: Path, content: str) -> None:
    (tmp_path / "meta.json").write_text(content, "utf-8")
    with pytest.raises(ModelMissing, match=r"could not be loaded: .") as caught:
        Extractor(str(tmp_path))
    assert "\n" not in str(caught.value)


def test_a_module_that_is_no_pipeline_is_refused() -> None:
    with pytest.raises(ModelMissing, match="could not be loaded"):
        Extractor("json")
