"""The console as a script uses it: `cm-console` in a process of its own, over one profile."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any


@dataclass
class Console:
    """Runs commands over a profile; `variables` are added to their environment."""

    profile: Path
    variables: dict[str, str] = field(default_factory=dict)

    def run(self, *arguments: str, expect: int = 0) -> dict[str, Any]:
        """The JSON answer of a command that must end with the exit code `expect`."""
        done = subprocess.run(
            self._command(*arguments), capture_output=True, text=True, env=self._environment(), timeout=300
        )
        assert done.returncode == expect, f"{arguments[:3]}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        answer: dict[str, Any] = json.loads(done.stdout)
        return answer

    def kill_while(self, *arguments: str, times: int, longest: float, seed: int) -> int:
        """Starts a command again and again and kills it (SIGKILL) after a random part of `longest` seconds.

        Returns how often it really was killed before it ended by itself.
        """
        chance, killed = random.Random(seed), 0
        for _ in range(times):
            process = self.start(*arguments)
            Event().wait(chance.uniform(0.3, longest))
            process.kill()
            killed += process.wait() == -signal.SIGKILL
        return killed

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Starts a command and does not wait for it."""
        return subprocess.Popen(
            self._command(*arguments),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=self._environment(),
        )

    def _command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "cm_console", "--profile", str(self.profile), "--json", *arguments]

    def _environment(self) -> dict[str, str]:
        return os.environ | self.variables
