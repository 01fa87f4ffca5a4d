//! Today, what if, and when it pays back (`docs/spec/29-gc`).
//!
//! ```text
//! orders = exposure · conversion / 100
//! income = orders · basket
//! profit = income · margin / 100 − spend
//! ```
//!
//! Money is no score: nothing is cut here but a flag at 50 %, so the sums are
//! floating-point numbers. What rests on an unknown number stays blank; no
//! default is invented. The ranges of the items keep nonsense out.

use super::ratio::number;
use super::reading::Reading;

/// Everything that follows from the numbers; `None`: one of them is unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Growth {
    pub today: Figures,
    pub what_if: Figures,
    /// What if less today.
    pub change: Figures,
    pub outlets: Option<Outlets>,
    pub payback: Option<Payback>,
}

/// A month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    pub orders: Option<f64>,
    pub income: Option<f64>,
    pub profit: Option<f64>,
}

/// Orders of a new channel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outlets {
    pub orders: f64,
    /// Units an outlet sells a day.
    pub per_day: f64,
}

/// What the extra spend asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Payback {
    /// An order brings nothing in.
    Never,
    After {
        /// More orders a month.
        orders: f64,
        /// The same as a rise of one lever alone, in percent; `None`: the
        /// orders of today are unknown or none.
        rise: Option<f64>,
    },
}

impl Growth {
    /// A figure by the name that conditions use.
    pub fn sum(&self, name: &str) -> Option<f64> {
        let after = |pick: fn(f64, Option<f64>) -> Option<f64>| match self.payback? {
            Payback::Never => None,
            Payback::After { orders, rise } => pick(orders, rise),
        };
        match name {
            "orders" => self.today.orders,
            "income" => self.today.income,
            "profit" => self.today.profit,
            "orders-change" => self.change.orders,
            "income-change" => self.change.income,
            "profit-change" => self.change.profit,
            "extra-orders" => after(|orders, _| Some(orders)),
            "rise" => after(|_, rise| rise),
            "outlet-orders" => self.outlets.map(|outlets| outlets.orders),
            "per-day" => self.outlets.map(|outlets| outlets.per_day),
            _ => None,
        }
    }
}

/// Works out what the answered numbers allow.
pub fn growth(readings: &[Reading]) -> Growth {
    let item = |name: &str| number(readings, &format!("gc-{name}"));
    let exposure = item("exposure");
    let conversion = item("conversion");
    let basket = item("basket");
    let margin = item("margin");
    let spend = item("spend");
    let extra = item("extra-spend");
    let today = figures(exposure, conversion, basket, margin, spend);

    let raised = |today: Option<f64>, change: Option<f64>| Some(today? * (1.0 + change? / 100.0));
    let what_if = figures(
        raised(exposure, item("change-exposure")),
        raised(conversion, item("change-conversion")).map(|percent| percent.min(100.0)),
        basket,
        margin,
        spend.zip(extra).map(|(spend, extra)| spend + extra),
    );
    let outlets = item("outlets").zip(item("units"));
    Growth {
        change: less(what_if, today),
        outlets: outlets.map(|(outlets, units)| Outlets {
            orders: outlets * units,
            per_day: units / DAYS,
        }),
        payback: payback(extra, basket, margin, today.orders),
        today,
        what_if,
    }
}

/// Days of a month.
const DAYS: f64 = 30.0;

fn figures(
    exposure: Option<f64>,
    conversion: Option<f64>,
    basket: Option<f64>,
    margin: Option<f64>,
    spend: Option<f64>,
) -> Figures {
    let times = |a: Option<f64>, b: Option<f64>| Some(a? * b?);
    let orders = times(exposure, conversion).map(|product| product / 100.0);
    let income = times(orders, basket);
    let gross = times(income, margin).map(|product| product / 100.0);
    Figures {
        orders,
        income,
        profit: gross.zip(spend).map(|(gross, spend)| gross - spend),
    }
}

fn less(one: Figures, other: Figures) -> Figures {
    let less = |one: Option<f64>, other: Option<f64>| Some(one? - other?);
    Figures {
        orders: less(one.orders, other.orders),
        income: less(one.income, other.income),
        profit: less(one.profit, other.profit),
    }
}

fn payback(
    extra: Option<f64>,
    basket: Option<f64>,
    margin: Option<f64>,
    orders: Option<f64>,
) -> Option<Payback> {
    let an_order = basket? * margin? / 100.0;
    let extra = extra?;
    if an_order == 0.0 {
        return Some(Payback::Never);
    }
    let needed = extra / an_order;
    let rise = orders.filter(|orders| *orders > 0.0);
    Some(Payback::After {
        orders: needed,
        rise: rise.map(|orders| needed / orders * 100.0),
    })
}

#[cfg(test)]
mod tests {
    use super::super::reading::State;
    use super::*;
    use crate::answer::Value;

    fn readings(numbers: &[(&str, f64)]) -> Vec<Reading> {
        let reading = |(name, number): &(&str, f64)| Reading {
            id: format!("gc-{name}"),
            state: State::Known(Value::Number(*number)),
            grade: None,
            has_note: false,
            marked: false,
            odd: false,
        };
        numbers.iter().map(reading).collect()
    }

    /// The check values of the specification.
    const CHECK: [(&str, f64); 8] = [
        ("exposure", 20_000.0),
        ("conversion", 1.5),
        ("basket", 120.0),
        ("margin", 30.0),
        ("spend", 8_000.0),
        ("change-exposure", 0.0),
        ("change-conversion", 10.0),
        ("extra-spend", 500.0),
    ];

    #[track_caller]
    fn is_about(found: Option<f64>, expected: f64) {
        let found = found.unwrap();
        assert!((found - expected).abs() < 0.005, "{found}, not {expected}");
    }

    #[test]
    fn the_check_values_of_the_specification_come_out() {
        let growth = growth(&readings(&CHECK));
        is_about(growth.today.orders, 300.0);
        is_about(growth.today.income, 36_000.0);
        is_about(growth.today.profit, 2_800.0);
        is_about(growth.what_if.orders, 330.0);
        is_about(growth.what_if.income, 39_600.0);
        is_about(growth.what_if.profit, 3_380.0);
        is_about(growth.sum("profit-change"), 580.0);
        is_about(growth.sum("extra-orders"), 13.89);
        is_about(growth.sum("rise"), 4.63);
    }

    #[test]
    fn what_rests_on_an_unknown_number_stays_blank() {
        let growth = growth(&readings(&CHECK[..4]));
        is_about(growth.today.income, 36_000.0);
        assert_eq!(growth.today.profit, None);
        assert_eq!(growth.what_if.orders, None);
        assert_eq!((growth.payback, growth.outlets), (None, None));
    }

    #[test]
    fn an_order_that_brings_nothing_in_never_pays_back() {
        let mut numbers = CHECK;
        numbers[3].1 = 0.0;
        let growth = growth(&readings(&numbers));
        assert_eq!(growth.payback, Some(Payback::Never));
        assert_eq!(growth.sum("rise"), None);
    }

    #[test]
    fn no_more_than_all_can_order() {
        let mut numbers = CHECK;
        numbers[1].1 = 99.0;
        let growth = growth(&readings(&numbers));
        is_about(growth.what_if.orders, 20_000.0);
    }

    #[test]
    fn outlets_are_counted_by_the_day() {
        let growth = growth(&readings(&[("outlets", 50.0), ("units", 100.0)]));
        is_about(growth.sum("outlet-orders"), 5_000.0);
        is_about(growth.sum("per-day"), 3.33);
    }
}
