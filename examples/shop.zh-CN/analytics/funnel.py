"""漏斗周报：每一步有多少次下单走到。"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

STEPS = {"checkout_viewed": "打开下单页", "payment_started": "发起付款", "order_paid": "付款成功"}
BEIJING = timezone(timedelta(hours=8))


@dataclass(frozen=True)
class Event:
    """一个事件，时间为世界时。"""

    name: str
    checkout_id: str
    at: datetime
    has_agreed: bool = True


# @implements REQ-021
def count_steps(events: list[Event]) -> dict[str, int]:
    """每一步的下单数；同一次下单在同一步只算一次。"""
    reached = {(event.name, event.checkout_id) for event in events}
    return {step: sum(name == step for name, _ in reached) for step in STEPS}


# @implements REQ-022
def day_of(event: Event) -> date:
    """事件算在哪一天：以北京时间零点为界。"""
    return event.at.astimezone(BEIJING).date()


# @implements REQ-023
def agreed_only(events: list[Event], orders: int) -> tuple[list[Event], float]:
    """可以统计的事件，以及它们覆盖了多大比例的订单。"""
    counted = [event for event in events if event.has_agreed]
    paid = count_steps(counted)["order_paid"]
    return counted, paid / orders if orders else 0.0


def weekly_report(events: list[Event], monday: date, orders: int) -> str:
    """从周一起七天的一张表。"""
    week = [event for event in events if 0 <= (day_of(event) - monday).days < 7]
    counted, share = agreed_only(week, orders)
    rows = [f"{STEPS[step]}\t{count}" for step, count in count_steps(counted).items()]
    return "\n".join([*rows, f"覆盖 {share:.0%} 的订单"])
