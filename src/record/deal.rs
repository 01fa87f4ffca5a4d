//! A deal: its names, its people and what is asked once for all instruments.

use crate::answer::{ContextAnswers, Value};
use crate::text::date::Stamp;

/// A live deal, or a nameless one that somebody just tries.
#[derive(Debug, Clone, PartialEq)]
pub struct Deal {
    pub id: String,
    /// A code name; empty: not named yet.
    pub name: String,
    pub customer: String,
    /// Filled with invented answers, to look at.
    pub sample: bool,
    pub begun: Stamp,
    pub people: Vec<Person>,
    pub context: ContextAnswers,
}

/// A person at the customer, by code name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub position: String,
}

/// What can change about a deal.
#[derive(Debug, Clone, PartialEq)]
pub enum DealStep {
    Name(String),
    Customer(String),
    /// A context answer; `None` takes it back.
    Context {
        id: String,
        value: Option<Value>,
    },
    /// Adds a person, or changes the one of the same id.
    Person(Person),
    /// Takes a person off the list; assessments of that person are not touched.
    NoPerson(String),
}

impl Deal {
    pub fn new(id: String, name: String, now: &Stamp) -> Deal {
        Deal {
            id,
            name,
            customer: String::new(),
            sample: false,
            begun: now.clone(),
            people: Vec::new(),
            context: ContextAnswers::new(),
        }
    }

    /// The deal after a step.
    pub fn after(&self, step: DealStep) -> Deal {
        let mut deal = self.clone();
        match step {
            DealStep::Name(name) => deal.name = name,
            DealStep::Customer(customer) => deal.customer = customer,
            DealStep::Context { id, value } => match value {
                Some(value) => {
                    deal.context.insert(id, value);
                }
                None => {
                    deal.context.remove(&id);
                }
            },
            DealStep::Person(person) => {
                match deal.people.iter_mut().find(|own| own.id == person.id) {
                    Some(own) => *own = person,
                    None => deal.people.push(person),
                }
            }
            DealStep::NoPerson(id) => deal.people.retain(|person| person.id != id),
        }
        deal
    }

    pub fn person(&self, id: &str) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }
}
