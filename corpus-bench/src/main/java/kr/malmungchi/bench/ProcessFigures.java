package kr.malmungchi.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.PlatformManagedObject;
import java.lang.management.ThreadMXBean;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What another Java process of this user has in use. */
final class ProcessFigures implements AutoCloseable {
  private final JMXConnector connector;
  private final MBeanServerConnection connection;

  private ProcessFigures(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.connection = connector.getMBeanServerConnection();
  }

  static ProcessFigures of(long process) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
      try {
        JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
        return new ProcessFigures(JMXConnectorFactory.connect(address));
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException(e);
    }
  }

  /** In bytes. */
  double heapAfterCollection() throws IOException {
    MemoryMXBean memory = bean(MemoryMXBean.class);
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  /** Sockets are among them. */
  double openFiles() throws IOException {
    return bean(UnixOperatingSystemMXBean.class).getOpenFileDescriptorCount();
  }

  double threads() throws IOException {
    return bean(ThreadMXBean.class).getThreadCount();
  }

  private <T extends PlatformManagedObject> T bean(Class<T> type) throws IOException {
    return ManagementFactory.getPlatformMXBean(connection, type);
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
