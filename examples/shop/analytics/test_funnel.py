import pytest
from funnel import Event, count_steps, report, with_consent, without_robots


def viewed(checkout_id, **more):
    return Event("checkout_viewed", checkout_id, minute=600, **more)


@pytest.mark.req("REQ-021")
def test_a_reload_is_not_a_second_checkout():
    events = [viewed("a"), viewed("a"), Event("order_paid", "a", 604), viewed("b")]
    assert count_steps(events) == {"checkout_viewed": 2, "payment_started": 0, "order_paid": 1}


def test_req_022_leaves_out_staff_and_robots():
    events = [viewed("a"), viewed("b", is_staff=True), *(viewed("c") for _ in range(61))]
    assert without_robots(events) == [viewed("a")]


@pytest.mark.req("REQ-023")
def test_counts_only_those_who_agreed():
    events = [Event("order_paid", "a", 600), Event("order_paid", "b", 600, has_agreed=False)]
    counted, share = with_consent(events, orders=2)
    assert [event.checkout_id for event in counted] == ["a"]
    assert share == 0.5


def test_the_table_says_what_it_covers():
    assert report([viewed("a"), Event("order_paid", "a", 601)], orders=4).endswith("covers 25% of all orders")
