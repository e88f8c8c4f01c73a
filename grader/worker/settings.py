"""What the surroundings decide: read from GRADER_* variables. A worker is given no secret and no database."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from grader.sandbox import OuterWall


class WorkerSettings(BaseSettings):
    """A worker without any variable set grades in the sandbox that the machine grants, down to tier 2."""

    model_config = SettingsConfigDict(env_prefix="GRADER_")

    broker_url: str = "redis://127.0.0.1:6379/0"
    lowest_tier: int = Field(default=2, ge=1, le=3)
    """The weakest sandbox that may run; below it the worker refuses to start."""
    outer_wall: OuterWall = OuterWall.NONE
    """The tool that encloses the sandbox once more."""
    concurrency: int = Field(default=2, ge=1, le=64)
    """Processes that grade at the same time."""
    time_limit: int = Field(default=100, ge=10)
    """Seconds after which grading one submission is given up as our failure."""
