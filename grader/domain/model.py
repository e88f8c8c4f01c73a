"""The base of every value in the domain: frozen, and strict about unknown keys."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value that refuses keys it does not know and travels as JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="constants")
