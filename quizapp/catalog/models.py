"""Published content. A row, once published, never changes: a correction is a new row with another digest."""

from functools import lru_cache

from django.conf import settings
from django.db import models

from grader.domain.exercise import Exercise
from grader.domain.item import Item, item_adapter


@lru_cache(maxsize=256)  # published text never changes, and its value is frozen
def _exercise(document: str) -> Exercise:
    return Exercise.model_validate_json(document)


@lru_cache(maxsize=1024)
def _item(document: str) -> Item:
    return item_adapter.validate_json(document)


class Pack(models.Model):
    """A folder of content, by its slug, through all its versions."""

    course = models.ForeignKey("courses.Course", models.PROTECT, related_name="packs")
    slug = models.SlugField(unique=True)
    current = models.ForeignKey("PackVersion", models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.slug


class ExerciseVersion(models.Model):
    """One version of an exercise.

    ``document`` is the domain's `Exercise` as JSON text: JSON columns refuse infinities.
    """

    pack = models.ForeignKey(Pack, models.PROTECT, related_name="exercise_versions")
    slug = models.SlugField(max_length=60)
    digest = models.CharField(max_length=64)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    document = models.TextField()
    published = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["pack", "digest"], name="exercise_version_once"),)
        ordering = ("-published",)

    def __str__(self) -> str:
        return f"{self.slug} {self.digest[:8]}"

    @property
    def exercise(self) -> Exercise:
        """The domain's value, read once in a process."""
        return _exercise(self.document)


class ItemVersion(models.Model):
    """One version of an item.

    ``document`` is the domain's item as JSON text: PostgreSQL's JSON columns forget the order of keys, and
    parameters are drawn in that order.
    """

    pack = models.ForeignKey(Pack, models.PROTECT, related_name="item_versions")
    slug = models.SlugField(max_length=60)
    digest = models.CharField(max_length=64)
    document = models.TextField()
    published = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["pack", "digest"], name="item_version_once"),)
        ordering = ("-published",)

    def __str__(self) -> str:
        return f"{self.slug} {self.digest[:8]}"

    @property
    def item(self) -> Item:
        """The domain's value, read once in a process."""
        return _item(self.document)


class PackVersion(models.Model):
    """What a pack held at one publication, in the author's order."""

    pack = models.ForeignKey(Pack, models.PROTECT, related_name="versions")
    digest = models.CharField(max_length=64)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    objectives = models.JSONField(default=list)
    """`Objective` each: id, name, text, needs."""
    ideas = models.JSONField(default=list)
    """`Idea` each: id, name, text, needs."""
    references = models.JSONField(default=list)
    """`Reference` each: key, citation, url."""
    glossary = models.JSONField(default=list)
    """`Term` each: key, name, text."""
    exercises = models.ManyToManyField(ExerciseVersion, through="PackExercise")
    items = models.ManyToManyField(ItemVersion, through="PackItem")
    published = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["pack", "digest"], name="pack_version_once"),)
        ordering = ("-published",)

    def __str__(self) -> str:
        return f"{self.pack} {self.digest[:8]}"


class Section(models.Model):
    """A page of the chapter, as markdown."""

    pack_version = models.ForeignKey(PackVersion, models.CASCADE, related_name="sections")
    position = models.PositiveSmallIntegerField()
    slug = models.SlugField(max_length=60)
    title = models.CharField(max_length=200)
    summary = models.TextField(blank=True)
    ideas = models.JSONField(default=list)
    """Ids of those that it explains."""
    markdown = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["pack_version", "slug"], name="section_once"),)
        ordering = ("position",)

    def __str__(self) -> str:
        return self.title


class ReadSection(models.Model):
    """A page that a reader has come to the end of, through all versions of the chapter."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="read_sections")
    pack = models.ForeignKey(Pack, models.CASCADE, related_name="+")
    slug = models.SlugField(max_length=60)
    first = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "pack", "slug"], name="read_once"),)

    def __str__(self) -> str:
        return self.slug


class PackExercise(models.Model):
    """An exercise's place in a version of a pack."""

    pack_version = models.ForeignKey(PackVersion, models.CASCADE)
    exercise_version = models.ForeignKey(ExerciseVersion, models.PROTECT)
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["pack_version", "exercise_version"], name="exercise_once"),
        )
        ordering = ("position",)


class PackItem(models.Model):
    """An item's place in a version of a pack."""

    pack_version = models.ForeignKey(PackVersion, models.CASCADE)
    item_version = models.ForeignKey(ItemVersion, models.PROTECT)
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=["pack_version", "item_version"], name="item_once"),)
        ordering = ("position",)
