/** What comes next in time; of several at the same instant first the lower `order`, then the one put in first. */
export class EventQueue<E extends { at: number; order: number }> {
  private readonly heap: (E & { turn: number })[] = [];
  private turns = 0;

  push(event: E): void {
    this.heap.push({ ...event, turn: this.turns++ });
    let place = this.heap.length - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!this.isBefore(place, above)) break;
      this.swap(place, above);
      place = above;
    }
  }

  pop(): E | undefined {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (!first || !last || this.heap.length === 0) return first;
    this.heap[0] = last;
    let place = 0;
    for (;;) {
      const left = 2 * place + 1;
      const right = left + 1;
      let least = place;
      if (left < this.heap.length && this.isBefore(left, least)) least = left;
      if (right < this.heap.length && this.isBefore(right, least)) least = right;
      if (least === place) return first;
      this.swap(place, least);
      place = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const a = this.heap[one];
    const b = this.heap[other];
    if (!a || !b) return false;
    return (a.at - b.at || a.order - b.order || a.turn - b.turn) < 0;
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a && b) [this.heap[one], this.heap[other]] = [b, a];
  }
}
