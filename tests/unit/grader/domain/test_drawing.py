from grader.domain.drawing import EncoderDecoder

SMALL = EncoderDecoder(source=2, target=1)


def test_the_states_follow_in_the_order_of_time() -> None:
    assert [place.id for place in SMALL.states] == ["h1", "h2", "s1"]


def test_the_arrow_from_encoder_to_decoder_is_named_in_words() -> None:
    assert SMALL.arrows[-1].text == "arrow from encoder state 2 to decoder state 1"


def test_places_are_all_words_states_and_arrows_each_once() -> None:
    places = [place.id for place in SMALL.places]
    assert places == ["x1", "h1", "h1-h2", "x2", "h2", "h2-s1", "y1", "s1"]
