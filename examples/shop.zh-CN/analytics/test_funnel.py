from datetime import date, datetime, timezone

import pytest
from funnel import Event, agreed_only, count_steps, day_of, weekly_report

NOON = datetime(2026, 12, 7, 4, 0, tzinfo=timezone.utc)


@pytest.mark.req("REQ-021")
def test_刷新一次不多算一个人():
    events = [Event("checkout_viewed", "a", NOON), Event("checkout_viewed", "a", NOON), Event("order_paid", "a", NOON)]
    assert count_steps(events) == {"checkout_viewed": 1, "payment_started": 0, "order_paid": 1}


def test_req_022_凌晨一点算当天():
    one_in_the_morning = datetime(2026, 12, 6, 17, 0, tzinfo=timezone.utc)
    assert day_of(Event("order_paid", "a", one_in_the_morning)) == date(2026, 12, 7)


@pytest.mark.req("REQ-023")
def test_没同意的不算():
    events = [Event("order_paid", "a", NOON), Event("order_paid", "b", NOON, has_agreed=False)]
    counted, share = agreed_only(events, orders=2)
    assert [event.checkout_id for event in counted] == ["a"]
    assert share == 0.5


def test_表尾写明覆盖比例():
    events = [Event("checkout_viewed", "a", NOON), Event("order_paid", "a", NOON)]
    assert weekly_report(events, date(2026, 12, 7), orders=4).endswith("覆盖 25% 的订单")
