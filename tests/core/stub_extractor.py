"""An extractor without spaCy that workers can import. What it does stands in the article's text; what it did, in a log.

The model's name is the log's path.
"""

import os
import signal
import time
from pathlib import Path

from copydesk.core.errors import ArticleRejected, ModelMissing
from copydesk.core.model import Article, EntityType, Extract, LocalEntity, Range


class StubExtractor:
    def __init__(self, model: str) -> None:
        if model.endswith("missing"):
            raise ModelMissing("no such pipeline")
        if model.endswith("dying"):
            os.kill(os.getpid(), signal.SIGKILL)
        self._log = Path(model)
        if self._log.exists() and "dies for good" in self._log.read_text():
            raise ModelMissing("the pipeline is gone")
        self.name = "stub 1.0"

    def extract(self, article: Article) -> Extract:
        with self._log.open("a") as log:
            log.write(f"{os.getpid()} {article.id}\n")
        if "dies of it" in article.text or "dies for good" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "dies once" in article.text and self._log.read_text().count(article.id) == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        if "takes for ever" in article.text:
            time.sleep(60)
        if "eats memory" in article.text:
            hoard = []
            while True:
                hoard.append(bytearray(1 << 24))
        if "is rejected" in article.text:
            raise ArticleRejected("nothing in it")
        if "has a fault" in article.text:
            raise ValueError("a fault\nof two lines")
        print("what a library prints must not get into the answers")
        name = article.text.split()[0]
        return Extract((LocalEntity(name, EntityType.PERSON, (name,), (Range(0, len(name)),)),))
