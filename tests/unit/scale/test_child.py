"""The reading process itself, spoken to as its keeper does."""

import json
import subprocess
import sys

from ceasewire.scale.frames import read_frame, write_frame


def test_it_reads_with_the_real_reader_and_ends_when_nobody_asks_any_more() -> None:
    command = [sys.executable, "-m", "ceasewire.scale.child", "4000", "60", ""]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        assert read_frame(process.stdout) == ({"ready": True}, b"")
        text = "Turkey said on Monday that it would release the captives if the rebels left Aleppo."
        page = json.dumps({"articles": [{"text": text, "published": "2031-05-02"}]}).encode()
        write_frame(process.stdin, {"name": "a"}, page)
        words, data = read_frame(process.stdout) or ({}, b"")
        assert (words["articles"], words["words"], words["published"]) == (1, 15, "2031-05-02")
        assert json.loads(data)["articles"][0]["text"] == text
        assert json.loads(data)["articles"][0]["terms"]
        write_frame(process.stdin, {"name": "b"}, b"\x00\x01")
        words, data = read_frame(process.stdout) or ({}, b"")
        assert (words["code"], data) == ("binary", b"")
        process.stdin.close()
        assert process.wait(timeout=300) == 0
