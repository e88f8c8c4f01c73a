"""Memory: what is new, what is live, and when it was most."""

import copy

import numpy as np

from tests.unit.grader.judging.cost.programs import counted, load, run

N = 1000
BYTES = 8 * N


def peak(body: str) -> int:
    """Peak bytes of a function of one array ``a`` (N,)."""
    function = load("def f(a):\n" + "".join(f"    {line}\n" for line in body.split("\n")))["f"]
    return run(function, np.ones(N)).peak_bytes


def test_an_input_is_nobodys_new_memory() -> None:
    assert peak("return a[::-1]") == 0


def test_a_temporary_dies_when_it_is_used_up() -> None:
    assert peak("b = a + 1 + 1 + 1 + 1\nreturn b") == 2 * BYTES


def test_a_name_keeps_its_array_alive() -> None:
    assert peak("b = a + 1\nc = b + 1\nd = c + 1\nreturn d") == 3 * BYTES


def test_a_deleted_name_lets_go() -> None:
    assert peak("b = a + 1\nc = b + 1\ndel b\nd = c + 1\nreturn d") == 2 * BYTES


def test_a_view_keeps_its_base_alive() -> None:
    assert peak("b = (a + 1)[:1]\nc = a + 2\nreturn b, c") == 2 * BYTES


def test_working_in_place_takes_nothing_more() -> None:
    assert peak("b = a + 1\nb *= 2\nnp.exp(b, out=b)\nb[:] = 3\nreturn b") == BYTES


def test_a_strided_view_owns_nothing() -> None:
    assert peak("return np.lib.stride_tricks.sliding_window_view(a, 50)") == 0


def test_a_view_of_a_hidden_copy_is_charged_for_the_copy() -> None:
    assert peak("return a[None, ::-1].T.copy().T") == BYTES


def test_a_loop_holds_one_round_at_a_time() -> None:
    assert peak("for i in range(5):\n    b = a + i\n    del b\nreturn a") == BYTES


def test_each_line_says_what_it_made() -> None:
    assert counted("np.stack([a, a])", a=np.ones(N)).new_bytes == 2 * BYTES


def test_lists_of_numbers_are_noted_apart() -> None:
    assert counted("[x * 1.0 for x in range(10)]", a=np.ones(1)).object_bytes == 10 * 40


def test_a_list_repeated_is_noted_too() -> None:
    run = counted("[0.0] * 50 + [1.0]", a=np.ones(1))
    assert (run.object_bytes, run.operations) == (8 * (50 + 51), 50 + 51)


def test_counts_of_one_call_are_forgotten_by_the_next() -> None:
    function = load("def f(a):\n    return a + 1\n")["f"]
    assert run(function, np.ones(N)).operations == run(function, np.ones(N)).operations == N


def test_the_search_for_a_cheap_order_of_products_explains_cpu() -> None:
    a = np.ones((3, 3))
    searched = counted("np.einsum('ij,jk,kl->il', a, a, a, optimize=True)", a=a)
    told = counted("np.einsum('ij,jk,kl->il', a, a, a)", a=a)
    assert searched.objects >= told.objects + 500


def test_arrays_in_a_named_result_are_seen() -> None:
    assert counted("np.linalg.qr(a[:, None])", a=np.ones(N)).new_bytes == BYTES + 8
    assert counted("np.unique_inverse(a)", a=np.ones(N)).new_bytes == 8 + BYTES


def test_arrays_in_lists_of_lists_are_seen() -> None:
    assert counted("copy.deepcopy([[a], [a]])", a=np.ones(N), copy=copy).new_bytes == BYTES


def test_what_an_index_copies_is_new() -> None:
    assert peak("return a[[0, 1]]") == 16
    assert peak("return np.r_[a, a]") == 2 * BYTES
    assert peak("return a.flat[:]") == BYTES


def test_what_an_attribute_computes_is_new() -> None:
    assert peak("return a.imag") == BYTES
    assert peak("return a.real") == 0


def test_an_augmented_pick_takes_a_copy_on_the_way() -> None:
    assert peak("a[a > 0] += 1\nreturn a") == N + BYTES  # the mask, and what it picks
    assert peak("a[1:] += 1\nreturn a") == 0


def test_a_sum_of_arrays_holds_the_sum_so_far_beside_the_next() -> None:
    assert peak("return sum([a, a, a])") == 2 * BYTES
    assert counted("sum([a, a, a])", a=np.ones(N)).new_bytes == 3 * BYTES


def test_a_copy_in_a_container_is_not_made_again_when_it_is_taken_out() -> None:
    assert peak("d = {'k': a + 1}\nl = [d.get('k')]\nb = l.pop()\nreturn b, d.setdefault('k')") == BYTES


def test_a_copy_of_a_constant_is_new_and_the_constant_is_not() -> None:
    function = load(f"C = np.ones({N})\ndef f(a):\n    return np.asarray(C), C + a\n")["f"]
    assert run(function, np.ones(N)).peak_bytes == BYTES
