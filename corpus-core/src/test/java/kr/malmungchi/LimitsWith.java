package kr.malmungchi;

import java.lang.reflect.RecordComponent;

/** The usual limits but for one, so that a test soon reaches it. */
public final class LimitsWith {
  private LimitsWith() {}

  /**
   * The usual limits with another value for one.
   *
   * @param name of the bound, as the record calls it
   */
  public static Limits limit(String name, int value) throws ReflectiveOperationException {
    RecordComponent[] bounds = Limits.class.getRecordComponents();
    Class<?>[] types = new Class<?>[bounds.length];
    Object[] values = new Object[bounds.length];
    boolean found = false;
    for (int i = 0; i < bounds.length; i++) {
      types[i] = bounds[i].getType();
      values[i] = bounds[i].getAccessor().invoke(Limits.defaults());
      if (bounds[i].getName().equals(name)) {
        found = true;
        if (types[i] == long.class) {
          values[i] = Long.valueOf(value);
        } else {
          values[i] = value;
        }
      }
    }
    if (!found) {
      throw new IllegalArgumentException("no bound: " + name);
    }
    return Limits.class.getDeclaredConstructor(types).newInstance(values);
  }
}
