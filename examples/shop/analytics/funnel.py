"""The weekly funnel: how many checkouts reached each step."""

from collections import Counter
from dataclasses import dataclass

STEPS = ("checkout_viewed", "payment_started", "order_paid")
BURST = 60


@dataclass(frozen=True)
class Event:
    """One event. The minute counts from midnight."""

    name: str
    checkout_id: str
    minute: int
    has_agreed: bool = True
    is_staff: bool = False


# @implements REQ-021
def count_steps(events):
    """The number of checkouts for each step; a checkout counts once, however often an event came."""
    reached = {(event.checkout_id, event.name) for event in events}
    return {step: sum(1 for _, name in reached if name == step) for step in STEPS}


# @implements REQ-022
def without_robots(events):
    """The events of people who might buy: no staff, and no checkout faster than a hand."""
    bursts = Counter((event.checkout_id, event.minute) for event in events)
    robots = {checkout_id for (checkout_id, _), count in bursts.items() if count > BURST}
    return [event for event in events if not event.is_staff and event.checkout_id not in robots]


# @implements REQ-023
def with_consent(events, orders):
    """The events that may be counted, and the share of all orders that they cover."""
    counted = [event for event in events if event.has_agreed]
    paid = {event.checkout_id for event in counted if event.name == "order_paid"}
    return counted, len(paid) / orders if orders else 0.0


def report(events, orders):
    """The table of the Monday mail."""
    counted, share = with_consent(without_robots(events), orders)
    lines = [f"{step:<18}{count:>6}" for step, count in count_steps(counted).items()]
    return "\n".join([*lines, f"covers {share:.0%} of all orders"])
